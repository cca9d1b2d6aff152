package cookbook.net;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Inbox;
import cookbook.component.Signal;
import cookbook.log.ThrottledLog;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.Client;
import cookbook.testing.TrackedThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A reader delivers what arrived, and then says why that was all, no matter what makes it stop. */
class ReaderTest {

    private final TrackedThreads threads = new TrackedThreads();
    private final Inbox<String> inbox = new Inbox<>(1);
    private final Inbox<Signal> control = new Inbox<>();
    private PeerSocket socket;
    private Client client;
    private Reader<String> reader;

    @BeforeEach
    void a_reader_of_lines() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client = new Client(listening.getLocalPort());
            socket = PeerSocket.ofServer(listening.accept(), Optional.empty());
        }
        reader = new Reader<>(socket, Codec.lines(UTF_8, 100), new ThrottledLog(Reader.class));
        link(reader.outbox, inbox);
        link(reader.signal, control);
        reader.activate(threads);
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        client.close();
        socket.close();
        soon().untilAsserted(() -> assertThat(threads.running()).isEmpty());
    }

    /** It has delivered one line and waits with the next: there is room for one. */
    private void fillTheInbox() throws IOException {
        client.send("one\ntwo\nthree\n");
        soon().until(() -> reader.delivered() == 1);
    }

    /** It happens within microseconds, and some of this is tried hundreds of times. */
    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }

    @RepeatedTest(200)
    void a_reader_that_waits_for_room_gives_the_reason_why_it_was_stopped() throws IOException {
        fillTheInbox();

        reader.hangUp(Reason.NOT_READING);

        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.NOT_READING));
        assertThat(inbox.receive()).isEqualTo("one");
        assertThatThrownBy(inbox::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void asked_to_finish_it_delivers_what_can_be_read_and_then_says_why() throws IOException {
        fillTheInbox();

        reader.finish(Reason.SERVER_STOPPING);

        assertThat(inbox.receive()).isEqualTo("one");
        assertThat(inbox.receive()).isEqualTo("two");
        assertThat(inbox.receive()).isEqualTo("three");
        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.SERVER_STOPPING));
    }

    @Test
    void a_reader_with_nothing_to_deliver_is_finished_at_once() {
        await().until(socket::isSilent);

        reader.finish(Reason.IDLE);
        reader.finish(Reason.SERVER_STOPPING);

        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.IDLE));
        assertThatThrownBy(inbox::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void a_handler_that_wants_no_more_data_still_hears_when_the_peer_has_closed()
            throws IOException {
        fillTheInbox();
        inbox.close();

        client.shutdownOutput();

        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.CLOSED));
    }

    @Test
    void and_when_it_has_broken_the_connection() throws IOException {
        fillTheInbox();
        inbox.close();

        client.reset();

        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.RESET));
    }

    @Test
    void what_arrives_after_the_last_word_is_read_and_dropped() throws Exception {
        reader.hangUp(Reason.IDLE);
        client.send("x".repeat(10_000_000)).shutdownOutput();

        assertThat(reader.join(Duration.ofSeconds(10))).isTrue();
        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.IDLE));
        assertThat(inbox.ready()).isFalse();
    }
}
