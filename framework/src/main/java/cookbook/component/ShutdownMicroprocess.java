package cookbook.component;

/**
 * "Shut down now." When a protocol handler sends it, its connection closes, after everything it
 * sent before has been written. Kamaelia: {@code Axon.Ipc.shutdownMicroprocess}.
 */
public record ShutdownMicroprocess() implements Signal {}
