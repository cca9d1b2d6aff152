package cookbook.transcript;

/**
 * A server that failed a transcript. The message is one line; as a string it is the whole report,
 * so that a test that fails with it shows the report, and a list of such tests a line for each.
 */
public final class Missed extends AssertionError {

    private static final long serialVersionUID = 1;

    private final Miss miss;
    private final String text;

    Missed(Miss miss, Report report) {
        super(report.oneLine());
        this.miss = miss;
        this.text = report.whole();
    }

    /** What kind of failure it is. */
    public Miss miss() {
        return miss;
    }

    /** Its first line, without the transcript's folder, for a list. */
    public String headline() {
        return text.lines().findFirst().orElse("").replaceFirst("^\\S*/", "");
    }

    /** There is none: it would only show the player at work. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    /** The report alone, so that nothing stands before its first line. */
    @Override
    public String toString() {
        return text;
    }
}
