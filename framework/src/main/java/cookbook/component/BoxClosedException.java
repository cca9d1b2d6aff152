package cookbook.component;

/**
 * Nothing more will come through this box: its senders have ended, or its receiver has, or the
 * waiting thread was interrupted. A {@code main()} can simply let it escape: that is the normal end
 * of a component, and how an end propagates down a pipeline.
 *
 * <p>It has no stack trace, because it reports no mistake.
 */
public final class BoxClosedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BoxClosedException(String message) {
        super(message, null, false, false);
    }
}
