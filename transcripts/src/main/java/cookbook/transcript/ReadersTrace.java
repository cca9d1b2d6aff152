package cookbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody who learns wants to know of an exception. */
public final class ReadersTrace {

    /** More of the reader's own lines are not shown of one exception. */
    private static final int FRAMES = 3;

    /** Where an exception passes, and which nobody who writes a handler has to look at. */
    private static final Pattern MACHINERY =
            Pattern.compile(
                    "(java|jdk|sun|org|cookbook\\."
                            + "(checks|codec|component|console|file|fuzz|net|program|teaching|testing|transcript))\\..*");

    private ReadersTrace() {}

    /** In lines: what it says, and its causes, and where in the reader's own code they were. */
    public static List<String> of(Throwable failure) {
        var lines = new ArrayList<String>();
        var prefix = "";
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            lines.add(prefix + cause);
            frames(cause).map(frame -> "    at " + frame).forEach(lines::add);
            prefix = "caused by ";
        }
        return lines;
    }

    /** Leaves nothing else in its trace, nor in those of its causes. */
    public static void shorten(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            cause.setStackTrace(frames(cause).toArray(StackTraceElement[]::new));
        }
    }

    private static Stream<StackTraceElement> frames(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> !MACHINERY.matcher(frame.getClassName()).matches())
                .limit(FRAMES);
    }
}
