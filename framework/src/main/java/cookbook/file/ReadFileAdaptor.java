package cookbook.file;

import cookbook.component.Component;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Sends what is in a file, from its beginning to its end, and ends. Kamaelia: {@code
 * Kamaelia.File.ReadFileAdaptor.ReadFileAdaptor}.
 *
 * @param <T> the messages: lines, or chunks
 */
public final class ReadFileAdaptor<T> extends Component<Void, T> {

    /** Where the messages come from. */
    private interface Source<T> {
        /** The next message, or null at the end of the file. */
        T next() throws IOException;
    }

    /** Makes a source of an open file. */
    private interface Format<T> {
        Source<T> on(InputStream in);
    }

    private final Path file;
    private final Format<T> format;
    private Duration interval = Duration.ZERO;

    private ReadFileAdaptor(Path file, Format<T> format) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            String why = Files.exists(file) ? "not a file that can be read" : "no such file";
            throw new UncheckedIOException(
                    "cannot read " + file + ": " + why, new IOException(why));
        }
        this.file = file;
        this.format = format;
    }

    /**
     * A message a line, each with a line feed at its end. Bytes that are no characters become
     * U+FFFD.
     *
     * @throws UncheckedIOException if the file can't be read; the message is for people
     */
    public static ReadFileAdaptor<String> lines(Path file, Charset charset) {
        return new ReadFileAdaptor<>(
                file,
                in -> {
                    var reader = new BufferedReader(new InputStreamReader(in, charset));
                    return () -> {
                        String line = reader.readLine();
                        return line == null ? null : line + "\n";
                    };
                });
    }

    /**
     * Chunks of a size; the last may be smaller.
     *
     * @param size in bytes, at least 1
     * @throws UncheckedIOException as {@link #lines} does
     */
    public static ReadFileAdaptor<byte[]> chunks(Path file, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a chunk has at least 1 byte, not " + size);
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
     * Sends no more than so many messages a second, evenly spaced. To be called before the
     * activation; the default is as fast as the receiver takes them.
     *
     * @return this
     * @throws IllegalArgumentException if the rate is not from 1 to 1,000,000
     */
    public ReadFileAdaptor<T> atMostPerSecond(int messages) {
        if (messages < 1 || messages > 1_000_000) {
            throw new IllegalArgumentException(
                    "a rate is from 1 to 1000000 messages a second, not " + messages);
        }
        interval = Duration.ofSeconds(1).dividedBy(messages);
        return this;
    }

    @Override
    protected void main() throws IOException, InterruptedException {
        try (var in = Files.newInputStream(file)) {
            var source = format.on(in);
            long due = System.nanoTime();
            for (T message = source.next(); message != null; message = source.next()) {
                Thread.sleep(Duration.ofNanos(due - System.nanoTime()));
                outbox.send(message);
                due = Math.max(due + interval.toNanos(), System.nanoTime());
            }
        }
    }
}
