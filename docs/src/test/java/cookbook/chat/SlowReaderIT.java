package cookbook.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.net.ServerOptions;
import cookbook.testing.Client;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Shows what one slow reader does to the room, on real sockets. */
class SlowReaderIT {

    private static final int MEMBERS = 10;
    private static final int LINES = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What does not go on for this long will not go on. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    @Test
    void a_room_that_disconnects_goes_on_without_them() throws Exception {
        try (var crowd = new Crowd(WhenFull.DISCONNECT)) {
            assertThat(crowd.talk(MEMBERS, LINES, PATIENCE).complete()).isTrue();
            assertThat(crowd.contains("neverreads")).isFalse();
        }
    }

    @Test
    void a_room_that_drops_goes_on_with_them() throws Exception {
        try (var crowd = new Crowd(WhenFull.DROP)) {
            assertThat(crowd.talk(MEMBERS, LINES, PATIENCE).complete()).isTrue();
            assertThat(crowd.contains("neverreads")).isTrue();
        }
    }

    @Test
    void a_room_that_waits_does_not_go_on() throws Exception {
        try (var crowd = new Crowd(WhenFull.WAIT)) {
            assertThat(crowd.talk(MEMBERS, LINES, LONG_ENOUGH).complete()).isFalse();
        }
    }

    /**
     * The room waits for space in a member's box, and that member, who has something to say, waits
     * for space in the room's.
     */
    @Test
    void two_who_paste_at_once_block_a_room_that_waits_though_both_read() throws Exception {
        assertThat(pasteAndRead(WhenFull.WAIT, LONG_ENOUGH)).isFalse();
    }

    @Test
    void they_do_not_block_one_that_drops() throws Exception {
        assertThat(pasteAndRead(WhenFull.DROP, PATIENCE)).isTrue();
    }

    /** Returns whether both can say everything they have to say. */
    private static boolean pasteAndRead(WhenFull whenFull, Duration patience) throws Exception {
        var room = new Room(whenFull);
        room.activate();
        var options = ServerOptions.port(0).withDrainTime(Duration.ofMillis(100));
        try (var server = ChatServer.with(room, options)) {
            server.start();
            try (var alice = new Client(server.port());
                    var bob = new Client(server.port())) {
                read(alice);
                read(bob);
                var one = paste("alice", alice);
                var two = paste("bob", bob);
                return one.join(patience) && two.join(patience);
            }
        } finally {
            room.stop();
        }
    }

    /** Sends more than the operating system buffers. */
    private static Thread paste(String name, Client client) {
        return Thread.startVirtualThread(
                () -> {
                    try {
                        client.send(name + "\n").send(("x".repeat(900) + "\n").repeat(20_000));
                    } catch (IOException closed) {
                        // the test is over
                    }
                });
    }

    private static void read(Client client) {
        Thread.startVirtualThread(
                () -> {
                    try {
                        client.readAll();
                    } catch (IOException closed) {
                        // the test is over
                    }
                });
    }
}
