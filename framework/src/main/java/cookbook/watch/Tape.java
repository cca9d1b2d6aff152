package cookbook.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The most recent records of what happened, in order, up to a fixed number. Writing never waits, on
 * any number of threads: it takes the place of the oldest record. Each {@link Cursor} reads on from
 * where it was, and counts what it was too late for.
 */
final class Tape<R> {

    private record Entry<R>(long number, R record) {}

    private final AtomicReferenceArray<Entry<R>> entries;
    private final AtomicLong next = new AtomicLong();

    Tape(int length) {
        entries = new AtomicReferenceArray<>(length);
    }

    void write(R record) {
        long number = next.getAndIncrement();
        entries.set(place(number), new Entry<>(number, record));
    }

    private int place(long number) {
        return (int) (number % entries.length());
    }

    /** Reads the whole tape, from the oldest record that is still there. */
    Cursor cursor() {
        return new Cursor();
    }

    /** For one thread. */
    final class Cursor {

        private long at = Math.max(0, next.get() - entries.length());
        private long missed;

        /** The next records, at most this many; empty if there are none yet. */
        List<R> read(int atMost) {
            var records = new ArrayList<R>();
            long end = next.get();
            skipTo(end - entries.length());
            while (at < end && records.size() < atMost) {
                var entry = entries.get(place(at));
                if (entry == null || entry.number < at) {
                    break; // its writer is not done
                }
                if (entry.number == at) {
                    records.add(entry.record);
                } else {
                    missed++;
                }
                at++;
            }
            return records;
        }

        private void skipTo(long oldest) {
            if (at < oldest) {
                missed += oldest - at;
                at = oldest;
            }
        }

        /** Skips to the last records, at most this many; returns how many it left out. */
        long skipAllBut(int last) {
            long before = at;
            at = Math.max(at, next.get() - last);
            return at - before;
        }

        /** How many records it was too late for since it was last asked. */
        long missed() {
            long count = missed;
            missed = 0;
            return count;
        }
    }
}
