package cookbook.benchmarks.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConveyorTest {

    @ParameterizedTest
    @ValueSource(strings = {"boxes", "jox", "array", "transfer"})
    void every_kind_carries_all_messages_in_order(String kind) throws InterruptedException {
        try (var conveyor = Conveyor.of(kind, 3)) {
            var putting =
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    for (int n = 0; n < 10_000; n++) {
                                        conveyor.put(n);
                                    }
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            for (int n = 0; n < 10_000; n++) {
                assertThat(conveyor.take()).isEqualTo(n);
            }
            putting.join();
        }
    }
}
