package cookbook.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Warns of text that the console's charset can't show. In the locale C, as under cron and in bare
 * containers, that charset is ASCII. Java prints a question mark for each character it lacks; this
 * class says so once, in one line on standard error.
 */
final class UnshownText {

    private static final char REPLACEMENT = '\ufffd';
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private UnshownText() {}

    /** Call this with text that has been read. */
    static void checkRead(String text, Charset charset) {
        if (!charset.equals(UTF_8) && text.indexOf(REPLACEMENT) >= 0) {
            say(charset);
        }
    }

    /** Call this with text that is going to be printed. */
    static void checkPrinted(Object text, Charset charset) {
        if (!charset.equals(UTF_8)
                && charset.canEncode()
                && !charset.newEncoder().canEncode(String.valueOf(text))) {
            say(charset);
        }
    }

    private static void say(Charset charset) {
        if (!SAID.getAndSet(true)) {
            System.err.println(
                    charset
                            + ", the charset of this locale, can't show some of this text;"
                            + " set LC_ALL=C.UTF-8");
        }
    }
}
