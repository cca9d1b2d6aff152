package cookbook.transcript;

/** A server that failed a transcript. The message is the whole report. */
public final class Missed extends AssertionError {

    private static final long serialVersionUID = 1;

    private final Miss miss;

    Missed(Miss miss, String report) {
        super(report);
        this.miss = miss;
    }

    /** What kind of failure it is. */
    public Miss miss() {
        return miss;
    }

    /** There is none: it would only show the player at work. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    /** The report alone, so that nothing stands before its first line. */
    @Override
    public String toString() {
        return getMessage();
    }
}
