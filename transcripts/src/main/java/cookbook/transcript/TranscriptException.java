package cookbook.transcript;

/** A transcript cannot be played. The message says in one line what is wrong, and where. */
public final class TranscriptException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Has no stack trace: the mistake is in the text, not in a program. */
    TranscriptException(String message) {
        super(message, null, false, false);
    }
}
