package cookbook.docs;

/** Says, for people, why something that a page names can't be found. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    Trouble(String message) {
        super(message);
    }
}
