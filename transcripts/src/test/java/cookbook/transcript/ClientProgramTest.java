package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientProgramTest {

    private static final Limits LIMITS = new Limits(Duration.ofMillis(500), Duration.ofMillis(100));

    /** Host and port are arguments that it does not look at. */
    private static ClientProgram shell(String script) {
        return ClientProgram.netcat(List.of("sh", "-c", script));
    }

    private static Miss missed(ClientProgram program, String transcript) {
        var player = new Player("127.0.0.1", 1).limits(LIMITS).playedBy(program);
        return catchThrowableOfType(
                        Missed.class,
                        () -> player.play(Transcript.parse("test", transcript), Way.AS_WRITTEN))
                .miss();
    }

    @Test
    void one_that_reads_nothing_is_reported_and_does_not_hold_up_the_play() {
        var moreThanAPipeHolds = "C: " + "x".repeat(1 << 20);

        long before = System.nanoTime();
        assertThat(missed(shell("exec sleep 60"), moreThanAPipeHolds)).isEqualTo(Miss.DID_NOT_READ);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void what_it_prints_is_what_the_server_says() {
        assertThat(missed(shell("echo Hello; exec cat"), "S: Hello\n<server closes>"))
                .isEqualTo(Miss.NEVER_CLOSED);
        assertThat(missed(shell("echo Hello"), "S: Hello\n<server stays silent>"))
                .isEqualTo(Miss.CLOSED_EARLY);
    }
}
