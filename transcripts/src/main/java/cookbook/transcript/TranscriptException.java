package cookbook.transcript;

/** A transcript that cannot be played: the message says in one line where, and what is wrong. */
public final class TranscriptException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Without a stack trace: the mistake is in the text, not in a program. */
    TranscriptException(String message) {
        super(message, null, false, false);
    }
}
