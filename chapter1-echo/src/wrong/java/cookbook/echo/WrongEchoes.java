package cookbook.echo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;

/** Echoes that are wrong, each in one way; the checks of this chapter must catch all of them. */
interface WrongEchoes {

    /** It changes what it should only repeat. */
    class AnswersInUpperCase extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            while (true) {
                var words = new String(inbox.receive(), ISO_8859_1);
                outbox.send(words.toUpperCase(Locale.ROOT).getBytes(ISO_8859_1));
            }
        }
    }

    /** It says everything twice. */
    class AnswersTwice extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            while (true) {
                byte[] data = inbox.receive();
                outbox.send(data);
                outbox.send(data);
            }
        }
    }

    /** It ends every message with a line feed, even one that has its own. */
    class AddsALineEnd extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            while (true) {
                outbox.send(inbox.receive());
                outbox.send(new byte[] {'\n'});
            }
        }
    }

    /** It drops white space at the ends of a message. */
    class TrimsWhatItAnswers extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            while (true) {
                var words = new String(inbox.receive(), ISO_8859_1);
                outbox.send(words.strip().getBytes(ISO_8859_1));
            }
        }
    }

    /** It answers only when the client will send nothing more. */
    class AnswersAtTheEnd extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            var all = new ByteArrayOutputStream();
            try {
                while (true) {
                    all.writeBytes(inbox.receive());
                }
            } catch (BoxClosedException allSaid) {
                outbox.send(all.toByteArray());
            }
        }
    }

    /** It answers only at the end of a line. */
    class WaitsForTheLineEnd extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            var line = new ByteArrayOutputStream();
            while (true) {
                for (byte b : inbox.receive()) {
                    line.write(b);
                    if (b == '\n') {
                        outbox.send(line.toByteArray());
                        line.reset();
                    }
                }
            }
        }
    }

    /** It hangs up after its first answer. */
    class ClosesAfterOneAnswer extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            outbox.send(inbox.receive());
        }
    }

    /** It sends a message when the next one arrives, so the last one is lost. */
    class HoldsBackTheLast extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            byte[] last = inbox.receive();
            while (true) {
                byte[] next = inbox.receive();
                outbox.send(last);
                last = next;
            }
        }
    }

    /** It keeps the connection open when the client will send nothing more. */
    class NeverCloses extends Component<byte[], byte[]> {

        @Override
        protected void main() throws InterruptedException {
            try {
                while (true) {
                    outbox.send(inbox.receive());
                }
            } catch (BoxClosedException allSaid) {
                new CountDownLatch(1).await();
            }
        }
    }

    /** It greets a client that has not said anything. */
    class SpeaksFirst extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            outbox.send("Hello\n".getBytes(UTF_8));
            while (true) {
                outbox.send(inbox.receive());
            }
        }
    }

    /** It treats all bytes as text. */
    class DecodesAsUtf8 extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            while (true) {
                outbox.send(new String(inbox.receive(), UTF_8).getBytes(UTF_8));
            }
        }
    }

    /**
     * It shares its memory with the other handlers, and answers with what all clients have said.
     */
    class SharesItsMemory extends Component<byte[], byte[]> {

        private final ByteArrayOutputStream memory;

        SharesItsMemory(ByteArrayOutputStream memory) {
            this.memory = memory;
        }

        @Override
        protected void main() {
            while (true) {
                memory.writeBytes(inbox.receive());
                outbox.send(memory.toByteArray());
            }
        }
    }

    /** It makes the second client wait until the first has left. */
    class ServesOneClientAtATime extends Component<byte[], byte[]> {

        private final Lock turn;

        ServesOneClientAtATime(Lock turn) {
            this.turn = turn;
        }

        @Override
        protected void main() throws InterruptedException {
            turn.lockInterruptibly();
            try {
                while (true) {
                    outbox.send(inbox.receive());
                }
            } finally {
                turn.unlock();
            }
        }
    }

    /** It repeats at most 1,000 bytes of a message. */
    class CutsLongMessages extends Component<byte[], byte[]> {

        @Override
        protected void main() {
            while (true) {
                byte[] data = inbox.receive();
                outbox.send(Arrays.copyOf(data, Math.min(data.length, 1_000)));
            }
        }
    }

    /** It closes the connection, but its thread never ends. */
    class LeaksItsThread extends Component<byte[], byte[]> {

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
}
