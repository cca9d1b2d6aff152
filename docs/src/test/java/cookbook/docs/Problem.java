package cookbook.docs;

/**
 * A mistake on a page.
 *
 * @param where the page and the line
 * @param what what is wrong, for the person who has to fix it
 */
record Problem(String where, String what) {

    /** This command brings all blocks up to date. */
    static final String UPDATE = "./mvnw -q -pl docs test -Dupdate";

    Problem(Page page, int line, String what) {
        this(page.path() + ":" + line, what);
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
