package cookbook.file;

import cookbook.codec.Codec;
import cookbook.codec.Messages;
import cookbook.component.Component;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends what is in a file, from beginning to end, then ends. It reads the file only once, so a pipe
 * works too. Kamaelia: {@code Kamaelia.File.ReadFileAdaptor.ReadFileAdaptor}.
 *
 * @param <T> the messages: lines, or chunks
 */
public final class ReadFileAdaptor<T> extends Component<Void, T> {

    private static final String NO_SUCH_FILE = "no such file";
    private static final int LONGEST_LINE = 65_536;

    /** Opens what is read. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    /** The messages of a file, one after the other. */
    private interface Source<T> {
        /** The next message, or null at the end of the file. */
        T next() throws IOException;
    }

    /** Turns an open file into a source of messages. */
    private interface Format<T> {
        Source<T> on(InputStream in);
    }

    private final String name;
    private final Opening opening;
    private final Format<T> format;
    private Duration interval = Duration.ZERO;
    private volatile long sent;
    private volatile boolean atEnd;
    private volatile String trouble;

    private ReadFileAdaptor(String name, Opening opening, Format<T> format) {
        this.name = name;
        this.opening = opening;
        this.format = format;
    }

    private ReadFileAdaptor(Path file, Format<T> format) {
        this(file.toString(), () -> Files.newInputStream(file), format);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            String why = Files.exists(file) ? "it is not a readable file" : NO_SUCH_FILE;
            throw new UncheckedIOException(cannotRead(why), new IOException(why));
        }
    }

    private String cannotRead(String why) {
        return "cannot read " + name + ": " + why;
    }

    /**
     * One message per line, each with a line feed at its end. Bytes that are not characters become
     * U+FFFD. A line can have 65,536 bytes; a longer one ends the component, see {@link #trouble}.
     *
     * @throws UncheckedIOException if the file can't be read; the message is for people
     */
    public static ReadFileAdaptor<String> lines(Path file, Charset charset) {
        return new ReadFileAdaptor<>(file, in -> linesOf(in, charset));
    }

    /**
     * The same for a stream that is already open, such as standard input. Closes it at the end.
     *
     * @param name what messages for people call the stream
     */
    public static ReadFileAdaptor<String> lines(String name, InputStream in, Charset charset) {
        return new ReadFileAdaptor<>(name, () -> in, open -> linesOf(open, charset));
    }

    private static Source<String> linesOf(InputStream in, Charset charset) {
        var lines = new Messages<>(in, Codec.lines(charset, LONGEST_LINE));
        return () -> {
            var line = lines.next();
            return line == null ? null : line + "\n";
        };
    }

    /**
     * One message per chunk of this size; the last one can be smaller.
     *
     * @param size in bytes, at least 1
     * @throws UncheckedIOException as {@link #lines} does
     */
    public static ReadFileAdaptor<byte[]> chunks(Path file, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
        return new ReadFileAdaptor<>(
                file,
                in ->
                        () -> {
                            byte[] chunk = in.readNBytes(size);
                            return chunk.length == 0 ? null : chunk;
                        });
    }

    /**
     * Makes it send at most this many messages a second, evenly spaced. Call this before the
     * activation; the default is as fast as the receiver takes them.
     *
     * @param messages 1 to 1,000,000
     * @return this
     * @throws IllegalArgumentException if the number is out of range
     */
    public ReadFileAdaptor<T> atMostPerSecond(int messages) {
        if (messages < 1 || messages > 1_000_000) {
            throw new IllegalArgumentException(
                    "messages per second must be from 1 to 1000000, not " + messages);
        }
        interval = Duration.ofSeconds(1).dividedBy(messages);
        return this;
    }

    @Override
    protected void main() throws InterruptedException {
        try (var in = opening.open()) {
            var source = format.on(in);
            long due = System.nanoTime();
            for (T message = source.next(); message != null; message = source.next()) {
                Thread.sleep(Duration.ofNanos(due - System.nanoTime()));
                outbox.send(message);
                sent++;
                due = Math.max(due + interval.toNanos(), System.nanoTime());
            }
            atEnd = true;
        } catch (NoSuchFileException gone) {
            trouble = cannotRead(NO_SUCH_FILE);
        } catch (IOException failure) {
            trouble = cannotRead(failure.getMessage());
        }
    }

    /** How many messages it has sent so far. Any thread can call this. */
    public long sent() {
        return sent;
    }

    /** Whether it has sent everything that is in the file. Any thread can call this. */
    public boolean isAtEnd() {
        return atEnd;
    }

    /** What ended it before the end of the file, in words for people. Any thread can call this. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
