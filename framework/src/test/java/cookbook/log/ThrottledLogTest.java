package cookbook.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.testing.CapturedLog;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottledLogTest {

    @Test
    void a_flood_becomes_a_few_lines_and_one_that_says_how_many_they_stand_for() {
        var throttled = new ThrottledLog(ThrottledLogTest.class, 2, Duration.ofMillis(300));
        try (var log = new CapturedLog(ThrottledLogTest.class)) {
            for (int n = 1; n <= 500; n++) {
                throttled.log(Level.WARNING, "line " + n);
            }

            await().until(() -> log.messages().size() >= 3);
            assertThat(log.messages())
                    .containsExactly("line 1", "line 2", "498 more like this: line 500");
        }
    }

    @Test
    void after_a_window_without_lines_the_next_is_written_at_once() {
        var throttled = new ThrottledLog(ThrottledLogTest.class, 1, Duration.ofMillis(50));
        try (var log = new CapturedLog(ThrottledLogTest.class)) {
            throttled.log(Level.WARNING, "the first");
            throttled.log(Level.WARNING, "the second");
            await().until(() -> log.messages().size() == 2);

            await().untilAsserted(
                            () -> {
                                throttled.log(Level.WARNING, "later");
                                assertThat(log.messages()).contains("later");
                            });
            assertThat(log.messages()).startsWith("the first", "1 more like this: the second");
        }
    }
}
