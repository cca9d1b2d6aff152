package cookbook.markov.chain;

/**
 * A chain that is kept elsewhere can't be reached at the moment. The same call can work later. What
 * was being taught might have been learned, or not.
 */
public final class ChainOutOfReachException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ChainOutOfReachException(Throwable cause) {
        super("I can't reach my memory; say it again in a moment.", cause);
    }
}
