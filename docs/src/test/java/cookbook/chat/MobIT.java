package cookbook.chat;

import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class MobIT {

    /** A chat server, and the mob in front of it. */
    private static final class Both implements AutoCloseable {

        private final Room room = new Room(WhenFull.DISCONNECT);
        private final SimpleServer<String> chat = ChatServer.with(room, ServerOptions.port(0));
        private SimpleServer<String> mob;

        void start() {
            room.activate();
            chat.start();
            mob = MobServer.to(chat.address(), ServerOptions.port(0));
            mob.start();
        }

        int port() {
            return mob.port();
        }

        @Override
        public void close() {
            if (mob != null) {
                mob.close();
            }
            chat.close();
            room.stop();
        }
    }

    @TestFactory
    Stream<DynamicContainer> the_mob_keeps_its_transcript() {
        return Transcripts.of(this, "src/test/transcripts-mob")
                .playedAgainst(Both::new, Both::start, Both::port);
    }
}
