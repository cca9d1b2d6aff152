package cookbook.file;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cookbook.component.BoxClosedException;
import cookbook.component.Inbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFileAdaptorTest {

    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("text"), text.getBytes(ISO_8859_1));
    }

    private static <T> List<T> sentBy(ReadFileAdaptor<T> reader) {
        var heard = new Inbox<T>();
        link(reader.outbox, heard);
        reader.activate();
        var all = new ArrayList<T>();
        try {
            while (true) {
                all.add(heard.receive());
            }
        } catch (BoxClosedException endOfFile) {
            return all;
        }
    }

    @Test
    void lines_come_with_their_line_feeds_and_then_it_ends() throws IOException {
        assertThat(sentBy(ReadFileAdaptor.lines(file("one\ntwo\r\n\nfour"), UTF_8)))
                .containsExactly("one\n", "two\n", "\n", "four\n");
    }

    @Test
    void an_empty_file_has_no_messages() throws IOException {
        assertThat(sentBy(ReadFileAdaptor.lines(file(""), UTF_8))).isEmpty();
        assertThat(sentBy(ReadFileAdaptor.chunks(file(""), 10))).isEmpty();
    }

    @Test
    void bytes_that_are_not_characters_are_replaced() throws IOException {
        assertThat(sentBy(ReadFileAdaptor.lines(file("caf\u00e9 \u00c3\u00a9\n"), UTF_8)))
                .containsExactly("caf\ufffd é\n");
    }

    @Test
    void chunks_have_a_size_and_the_last_can_be_smaller() throws IOException {
        assertThat(sentBy(ReadFileAdaptor.chunks(file("abcdefgh"), 3)))
                .extracting(chunk -> new String(chunk, UTF_8))
                .containsExactly("abc", "def", "gh");
    }

    @Test
    void a_long_file_waits_for_its_receiver() throws IOException {
        assertThat(sentBy(ReadFileAdaptor.lines(file("line\n".repeat(100_000)), UTF_8)))
                .hasSize(100_000);
    }

    @Test
    void a_rate_spaces_the_messages() throws IOException {
        var reader = ReadFileAdaptor.lines(file("line\n".repeat(11)), UTF_8).atMostPerSecond(50);
        long begin = System.nanoTime();

        assertThat(sentBy(reader)).hasSize(11);

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void stop_ends_it_while_it_waits_for_the_time_of_the_next_message() throws Exception {
        var heard = new Inbox<String>();
        var reader = ReadFileAdaptor.lines(file("line\n".repeat(1_000)), UTF_8).atMostPerSecond(1);
        link(reader.outbox, heard);
        reader.activate();
        heard.receive();

        reader.stop();

        assertThat(reader.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void a_missing_file_is_reported_in_one_line() {
        var missing = folder.resolve("missing");

        assertThatThrownBy(() -> ReadFileAdaptor.lines(missing, UTF_8))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + missing + ": no such file");
    }

    @Test
    void so_is_a_folder() {
        assertThatThrownBy(() -> ReadFileAdaptor.chunks(folder, 10))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + folder + ": it is not a readable file");
    }

    @Test
    void a_stream_that_is_already_open_is_read_in_the_same_way() {
        var in = new ByteArrayInputStream("one\ntwo".getBytes(UTF_8));
        var reader = ReadFileAdaptor.lines("standard input", in, UTF_8);

        assertThat(sentBy(reader)).containsExactly("one\n", "two\n");
        assertThat(reader.sent()).isEqualTo(2);
        assertThat(reader.isAtEnd()).isTrue();
        assertThat(reader.trouble()).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_ends_it_and_it_says_why() throws IOException {
        var file = file("one\n" + "x".repeat(65_537) + "\ntwo\n");
        var reader = ReadFileAdaptor.lines(file, UTF_8);

        assertThat(sentBy(reader)).containsExactly("one\n");
        assertThat(reader.isAtEnd()).isFalse();
        assertThat(reader.trouble())
                .contains("cannot read " + file + ": a line longer than 65536 bytes");
    }

    @Test
    void so_does_a_file_that_goes_away_before_it_is_read() throws IOException {
        var file = file("one\n");
        var reader = ReadFileAdaptor.lines(file, UTF_8);
        Files.delete(file);

        assertThat(sentBy(reader)).isEmpty();
        assertThat(reader.trouble()).contains("cannot read " + file + ": no such file");
    }

    @Test
    void sizes_and_rates_have_their_limits() throws IOException {
        var file = file("text");

        assertThatThrownBy(() -> ReadFileAdaptor.chunks(file, 0))
                .hasMessage("size must be at least 1, not 0");
        assertThatThrownBy(() -> ReadFileAdaptor.chunks(file, 1).atMostPerSecond(0))
                .hasMessage("messages per second must be from 1 to 1000000, not 0");
    }
}
