package cookbook.markov;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Pipeline;
import cookbook.component.ShutdownMicroprocess;
import cookbook.markov.chain.Chain;
import cookbook.markov.chain.MemoryChain;
import cookbook.markov.chain.Pair;
import cookbook.markov.chain.Step;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/**
 * Bots that are wrong, each in one way; the checks of this chapter must catch all of them. Some
 * spoil what a right {@link Chatty} hears or says, in a pipeline with it.
 */
interface WrongChatties {

    /** It answers before it learns what was just said. */
    class AnswersBeforeItLearns extends Chatty {

        AnswersBeforeItLearns() {
            super(new SlowChain(), new Random(1));
        }

        /** Learns a sentence when the next one comes. */
        private static final class SlowChain implements Chain {

            private final Chain chain = new MemoryChain(1_000);
            private List<Step> last = List.of();

            @Override
            public void teach(List<Step> sentence) {
                chain.teach(last);
                last = sentence;
            }

            @Override
            public Optional<String> next(Pair pair, RandomGenerator random) {
                return chain.next(pair, random);
            }
        }
    }

    /** It doesn't hear what others have taught. */
    class KeepsItsOwnChain extends Chatty {

        KeepsItsOwnChain() {
            super(new MemoryChain(1_000), new Random(1));
        }
    }

    /** It is the right handler behind the wrong codec: what one read returns need not be a line. */
    class TreatsEveryReadAsALine extends Chatty {

        TreatsEveryReadAsALine() {
            super(new MemoryChain(1_000), new Random(1));
        }
    }

    /** Behind a Chatty, it drops white space at the ends of an answer. */
    class ForgetsTheBlankAtTheEnd extends Component<String, String> {

        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive().strip());
            }
        }
    }

    /** Behind a Chatty, it says everything twice. */
    class AnswersTwice extends Component<String, String> {

        @Override
        protected void main() {
            while (true) {
                var answer = inbox.receive();
                outbox.send(answer);
                outbox.send(answer);
            }
        }
    }

    /** Before a Chatty, it keeps an empty message to itself. */
    class SaysNothingToNothing extends Component<String, String> {

        @Override
        protected void main() {
            while (true) {
                var message = inbox.receive();
                if (!message.isBlank()) {
                    outbox.send(message);
                }
            }
        }
    }

    /** Before a Chatty, it makes every kind of white space a blank. */
    class TreatsEverySpaceAsABreak extends Component<String, String> {

        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive().replaceAll("[\\p{Z}]", " "));
            }
        }
    }

    /**
     * Before a Chatty, it passes a message on when the next one arrives, so the last one is lost.
     */
    class HoldsBackTheLast extends Component<String, String> {

        @Override
        protected void main() {
            var last = inbox.receive();
            while (true) {
                var next = inbox.receive();
                outbox.send(last);
                last = next;
            }
        }
    }

    /** Behind a Chatty, it closes the connection, but its thread never ends. */
    class LeaksItsThread extends Component<String, String> {

        @Override
        protected void main() throws InterruptedException {
            try {
                while (true) {
                    outbox.send(inbox.receive());
                }
            } catch (BoxClosedException allSaid) {
                signal.send(new ShutdownMicroprocess());
                new CountDownLatch(1).await();
            }
        }
    }

    /** It is two in a row, of which the first has learned more before the second answers. */
    class AnswersItself {

        static class Slow extends Component<String, String> {

            @Override
            protected void main() throws InterruptedException {
                while (true) {
                    var message = inbox.receive();
                    Thread.sleep(20);
                    outbox.send(message);
                }
            }
        }

        static SimpleServer<String> with(
                Chain chain, RandomGenerator random, Codec<String> codec, ServerOptions options) {
            return new SimpleServer<>(
                    () ->
                            new Pipeline<>(
                                    new Chatty(chain, random),
                                    new Slow(),
                                    new Chatty(chain, random)),
                    codec,
                    options);
        }
    }
}
