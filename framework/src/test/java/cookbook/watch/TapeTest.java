package cookbook.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TapeTest {

    private final Tape<Integer> tape = new Tape<>(4);

    private void write(int... records) {
        IntStream.of(records).forEach(tape::write);
    }

    @Test
    void what_was_written_is_read_in_order_and_once() {
        var cursor = tape.cursor();
        write(1, 2, 3);

        assertThat(cursor.read(2)).containsExactly(1, 2);
        assertThat(cursor.read(2)).containsExactly(3);
        assertThat(cursor.read(2)).isEmpty();
        assertThat(cursor.missed()).isZero();
    }

    @Test
    void a_slow_reader_misses_the_oldest_records_and_knows_how_many() {
        var cursor = tape.cursor();
        write(1, 2, 3, 4, 5, 6);

        assertThat(cursor.read(10)).containsExactly(3, 4, 5, 6);
        assertThat(cursor.missed()).isEqualTo(2);
        assertThat(cursor.missed()).as("since then").isZero();
    }

    @Test
    void a_late_reader_begins_with_what_is_still_there() {
        write(1, 2, 3, 4, 5, 6);
        var cursor = tape.cursor();

        assertThat(cursor.read(10)).containsExactly(3, 4, 5, 6);
        assertThat(cursor.missed()).isZero();
    }

    @Test
    void with_many_writers_every_record_is_read_or_counted_and_each_writers_are_in_order()
            throws Exception {
        int writers = 4;
        int each = 50_000;
        var all = new Tape<Integer>(64);
        var cursor = all.cursor();
        var threads = new ArrayList<Thread>();
        for (int writer = 0; writer < writers; writer++) {
            int first = writer * each;
            threads.add(
                    Thread.startVirtualThread(
                            () -> IntStream.range(first, first + each).forEach(all::write)));
        }

        int read = 0;
        int[] last = {-1, each - 1, 2 * each - 1, 3 * each - 1};
        boolean done = false;
        while (!done) {
            done = threads.stream().noneMatch(Thread::isAlive);
            for (List<Integer> some = cursor.read(50); !some.isEmpty(); some = cursor.read(50)) {
                for (int record : some) {
                    assertThat(record).isGreaterThan(last[record / each]);
                    last[record / each] = record;
                    read++;
                }
            }
        }

        assertThat(read + cursor.missed()).isEqualTo(writers * each);
    }
}
