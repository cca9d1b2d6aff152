package cookbook.fuzz;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cookbook.codec.Codec;
import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown;
import cookbook.net.SocketShutdown.Reason;
import cookbook.testing.CapturedLog;
import cookbook.testing.TrackedThreads;
import cookbook.transcript.ReadersTrace;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Feeds protocol handlers what untrusted clients can send, through their codec and without a
 * network, with a new handler for each input. No exception must escape from a handler, and no
 * handler must be left running.
 *
 * @param <T> the messages of the protocol
 */
public final class Fuzz<T> {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", new Random().nextLong());

    /** How many inputs are made from one seed, so that a failure can be repeated quickly. */
    private static final int INPUTS_OF_A_SEED = 20;

    private final Supplier<? extends Component<T, T>> protocol;
    private final Codec<T> codec;
    private final TrackedThreads threads = new TrackedThreads();

    private Fuzz(Supplier<? extends Component<T, T>> protocol, Codec<T> codec) {
        this.protocol = protocol;
        this.codec = codec;
    }

    /** A test that is repeated with different inputs. */
    interface Trial {
        void of(Inputs inputs) throws Exception;
    }

    /** Repeats a trial for as many inputs as were asked for; a failure includes its seed. */
    static void repeat(Trial trial) {
        repeat(trial, 1);
    }

    /**
     * @param oneOf uses only one of this many seeds
     */
    static void repeat(Trial trial, int oneOf) {
        System.out.println("-Dfuzz.seed=" + SEED);
        for (int n = 0; n < INPUTS; n += INPUTS_OF_A_SEED * oneOf) {
            long seed = SEED + n;
            try {
                var inputs = new Inputs(seed);
                for (int i = 0; i < INPUTS_OF_A_SEED; i++) {
                    trial.of(inputs);
                }
            } catch (Throwable failure) {
                throw new AssertionError("to repeat this, add -Dfuzz.seed=" + seed, failure);
            }
        }
    }

    /**
     * @param protocol makes a handler
     * @param check throws an {@link AssertionError} if the handler should have said something else
     */
    public static <T> void handlers(
            Supplier<? extends Component<T, T>> protocol, Codec<T> codec, Consumer<Talk<T>> check) {
        var fuzz = new Fuzz<>(protocol, codec);
        var console = System.out;
        try (var log = new CapturedLog(Component.class)) {
            repeat(
                    inputs -> {
                        System.setOut(
                                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
                        try {
                            check.accept(fuzz.talk(inputs));
                        } finally {
                            System.setOut(console);
                        }
                        assertThat(log.records()).isEmpty();
                    });
        } catch (AssertionError failure) {
            ReadersTrace.shorten(failure);
            throw failure;
        }
        await().untilAsserted(() -> assertThat(fuzz.threads.running()).isEmpty());
    }

    private Talk<T> talk(Inputs inputs) throws InterruptedException {
        var input = inputs.next();
        var messages = new ArrayList<T>();
        boolean refused = false;
        try {
            var decoder = codec.decoder();
            for (var piece : inputs.cut(input)) {
                decoder.decode(piece, messages::add);
            }
            decoder.end(messages::add);
        } catch (ProtocolException badInput) {
            refused = true;
        }
        var reason = refused ? Reason.BAD_INPUT : Reason.CLOSED;
        var answers = answers(messages, reason, inputs.nextBoolean());
        return new Talk<>(input, messages, refused, answers);
    }

    /**
     * @param early whether the handler runs from the beginning, or starts after everything was sent
     */
    private byte[] answers(Iterable<T> messages, Reason end, boolean early)
            throws InterruptedException {
        var handler = protocol.get();
        var say = new Outbox<T>();
        var tell = new Outbox<Signal>();
        var hear = new Inbox<T>(Integer.MAX_VALUE);
        handler.inbox.setCapacity(Integer.MAX_VALUE);
        link(say, handler.inbox);
        link(tell, handler.control);
        link(handler.outbox, hear);
        if (early) {
            handler.activate(threads);
        }
        try {
            messages.forEach(say::send);
            tell.send(new SocketShutdown(end));
        } catch (BoxClosedException hasEnded) {
            // a handler can end before it has received everything
        }
        say.close();
        tell.close();
        if (!early) {
            handler.activate(threads);
        }
        handler.join();
        var answers = new ByteArrayOutputStream();
        for (var answer = hear.poll(); answer != null; answer = hear.poll()) {
            answers.writeBytes(codec.encode(answer));
        }
        return answers.toByteArray();
    }
}
