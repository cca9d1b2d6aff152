package cookbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a learner needs to know about an exception. */
public final class ReadersTrace {

    /** How many of the reader's own lines are shown for each exception. */
    private static final int FRAMES = 3;

    /** Code that an exception passes through, and that the author of a handler need not look at. */
    private static final Pattern MACHINERY =
            Pattern.compile(
                    "(java|jdk|sun|org|cookbook\\."
                            + "(checks|codec|component|console|file|fuzz|net|program|teaching|testing|transcript))\\..*");

    private ReadersTrace() {}

    /**
     * The exception and its causes, line by line, and where in the reader's own code they happened.
     */
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

    /** Removes everything else from its stack trace, and from those of its causes. */
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
