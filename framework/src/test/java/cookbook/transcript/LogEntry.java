package cookbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody who learns wants to know of an entry in the log. */
final class LogEntry {

    /** More of the reader's own lines are not shown of one exception. */
    private static final int FRAMES = 3;

    /** Where an exception passes, and which nobody who writes a handler has to look at. */
    private static final Pattern MACHINERY =
            Pattern.compile(
                    "(java|jdk|sun|cookbook\\.(component|console|file|net|testing|transcript))\\..*");

    private LogEntry() {}

    /** The message, and of each exception what it says and where in the reader's code it was. */
    static List<String> lines(LogRecord entry) {
        var lines = new ArrayList<String>();
        lines.add(entry.getMessage());
        var prefix = "";
        for (var cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(prefix + cause);
            frames(cause).map(frame -> "    at " + frame).forEach(lines::add);
            prefix = "caused by ";
        }
        return lines;
    }

    private static Stream<StackTraceElement> frames(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> !MACHINERY.matcher(frame.getClassName()).matches())
                .limit(FRAMES);
    }
}
