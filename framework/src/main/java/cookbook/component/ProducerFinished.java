package cookbook.component;

/**
 * "No more data will come from me." When a protocol handler sends it, its connection closes, after
 * everything it sent before has been written. Kamaelia: {@code Axon.Ipc.producerFinished}.
 */
public record ProducerFinished() implements Signal {}
