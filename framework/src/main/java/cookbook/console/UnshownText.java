package cookbook.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Text that the console's charset has no characters for: where the locale is C, as under cron and
 * in bare containers, it is ASCII. Java puts a question mark for each; this says so once, in one
 * line on standard error.
 */
final class UnshownText {

    private static final char REPLACEMENT = '\ufffd';
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private UnshownText() {}

    /** For text that was read. */
    static void checkRead(String text, Charset charset) {
        if (!charset.equals(UTF_8) && text.indexOf(REPLACEMENT) >= 0) {
            say(charset);
        }
    }

    /** For text that is to be printed. */
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
                    "some of this text can't be shown in "
                            + charset
                            + ", the charset of this locale; set LC_ALL=C.UTF-8");
        }
    }
}
