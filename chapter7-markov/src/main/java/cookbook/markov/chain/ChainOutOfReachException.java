package cookbook.markov.chain;

/**
 * A chain that is kept elsewhere can't be reached now. It is worth a try to say the same again
 * later: what was being taught was perhaps learned.
 */
public final class ChainOutOfReachException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ChainOutOfReachException(Throwable cause) {
        super("I can't reach my memory; say it again in a moment.", cause);
    }
}
