package cookbook.component;

/**
 * "Shut down now." A protocol handler that sends it has its connection closed, after all that it
 * sent before has been written. Kamaelia: {@code Axon.Ipc.shutdownMicroprocess}.
 */
public record ShutdownMicroprocess() implements Signal {}
