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
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
    private HeldUp accepted;
    private PeerSocket socket;
    private Client client;
    private Reader<String> reader;

    /** A socket that can be held up between taking bytes from the kernel and returning them. */
    private static final class HeldUp extends Socket {

        final CountDownLatch hasRead = new CountDownLatch(1);
        volatile CountDownLatch mayReturn = new CountDownLatch(0);

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int start, int length) throws IOException {
                    int read = super.read(bytes, start, length);
                    hasRead.countDown();
                    try {
                        mayReturn.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return read;
                }
            };
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress()) {
            @Override
            public Socket accept() throws IOException {
                var accepted = new HeldUp();
                implAccept(accepted);
                return accepted;
            }
        };
    }

    @BeforeEach
    void a_reader_of_lines() throws IOException {
        try (var listening = listen()) {
            client = new Client(listening.getLocalPort());
            accepted = (HeldUp) listening.accept();
            socket = PeerSocket.ofServer(accepted, Optional.empty());
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
    void a_reader_with_nothing_to_deliver_is_finished_at_the_second_look() {
        await().until(socket::isSilent);

        reader.finish(Reason.SERVER_STOPPING);
        assertThat(control.ready()).isFalse();
        reader.finish(Reason.SERVER_STOPPING);

        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.SERVER_STOPPING));
        assertThatThrownBy(inbox::receive).isInstanceOf(BoxClosedException.class);
    }

    @Test
    void bytes_that_have_just_left_the_kernel_when_it_is_asked_to_finish_are_delivered()
            throws Exception {
        accepted.mayReturn = new CountDownLatch(1);
        client.send("one\n");
        accepted.hasRead.await();

        reader.finish(Reason.SERVER_STOPPING);
        accepted.mayReturn.countDown();

        assertThat(inbox.receive()).isEqualTo("one");
        assertThat(control.receive()).isEqualTo(new SocketShutdown(Reason.SERVER_STOPPING));
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
