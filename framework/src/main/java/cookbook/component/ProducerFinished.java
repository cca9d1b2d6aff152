package cookbook.component;

/**
 * "No more data will come from me." A protocol handler that sends it has its connection closed,
 * after all that it sent before has been written. Kamaelia: {@code Axon.Ipc.producerFinished}.
 */
public record ProducerFinished() implements Signal {}
