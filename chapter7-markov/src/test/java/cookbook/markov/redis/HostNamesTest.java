package cookbook.markov.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostNamesTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    /** Name servers that are silent for now. */
    private InetAddress[] silent(String host) {
        asked.incrementAndGet();
        try {
            answered.await();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Test
    void a_name_server_that_does_not_answer_is_not_waited_for() {
        var hosts = new HostNames(this::silent, SOON);

        assertThatThrownBy(() -> hosts.lookUp("redis"))
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessage("no name server answers");
        answered.countDown();
    }

    @Test
    void it_is_not_asked_again_meanwhile_and_its_answer_serves_everybody_who_waits()
            throws Exception {
        var impatient = new HostNames(this::silent, SOON);
        assertThatThrownBy(() -> impatient.lookUp("redis"));
        assertThatThrownBy(() -> impatient.lookUp("redis"));
        assertThat(asked).hasValue(1);
        answered.countDown();

        assertThat(new HostNames(this::silent, LONG).lookUp("redis"))
                .containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void a_host_that_does_not_exist_is_unknown_at_once() {
        var hosts =
                new HostNames(
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        LONG);

        assertThatThrownBy(() -> hosts.lookUp("redis"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("redis");
    }

    @Test
    void a_waiting_thread_can_be_interrupted() throws Exception {
        var hosts = new HostNames(this::silent, LONG);
        var waiting =
                Thread.startVirtualThread(
                        () ->
                                assertThatThrownBy(() -> hosts.lookUp("redis"))
                                        .isInstanceOf(SocketTimeoutException.class));
        waiting.interrupt();

        assertThat(waiting.join(LONG)).isTrue();
        answered.countDown();
    }
}
