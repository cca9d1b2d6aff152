package cookbook.component;

/**
 * What components tell each other about themselves, on {@code signal} and {@code control},
 * separately from the data on {@code outbox} and {@code inbox}. The interface is open on purpose: a
 * signal is a record next to the code that sends it.
 */
public interface Signal {}
