package cookbook.docs;

/**
 * What is wrong with a page.
 *
 * @param where the page and the line
 * @param what for the person who has to fix it
 */
record Problem(String where, String what) {

    /** What brings all blocks up to date. */
    static final String UPDATE = "./mvnw -q -pl docs test -Dupdate";

    Problem(Page page, int line, String what) {
        this(page.path() + ":" + line, what);
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
