package cookbook.transcript;

/**
 * A server has failed a transcript. The message is one line; {@link #toString} is the whole report.
 * So a test that fails with this shows the report, and a list of such tests shows one line for
 * each.
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

    /** There is no stack trace: it would only show the player at work. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    /** Only the report, so that nothing comes before its first line. */
    @Override
    public String toString() {
        return text;
    }
}
