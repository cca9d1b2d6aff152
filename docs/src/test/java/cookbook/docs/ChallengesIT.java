package cookbook.docs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cookbook.transcript.Transcripts;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Plays transcripts against servers that readers write. There are no solutions here. */
class ChallengesIT {

    @TestFactory
    Stream<DynamicContainer> prime_time() {
        return playedAgainstTheReaders(
                Transcripts.of(this, "src/test/transcripts-prime-time"), "prime-time");
    }

    @TestFactory
    Stream<DynamicContainer> means_to_an_end() {
        return playedAgainstTheReaders(
                Transcripts.of(this, "src/test/transcripts-means-to-an-end"), "means-to-an-end");
    }

    private static Stream<DynamicContainer> playedAgainstTheReaders(
            Transcripts transcripts, String name) {
        var server = System.getProperty("server");
        assumeTrue(
                server != null && name.equals(System.getProperty("transcripts")),
                "needs your server: -Dserver=HOST:PORT -Dtranscripts=" + name);
        return transcripts.playedAgainst(server);
    }
}
