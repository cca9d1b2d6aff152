package cookbook.component;

/**
 * What components tell each other about themselves, on {@code signal} and {@code control}, beside
 * the data on {@code outbox} and {@code inbox}. Open on purpose: a signal is a record beside the
 * code that sends it.
 */
public interface Signal {}
