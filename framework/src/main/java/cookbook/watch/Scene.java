package cookbook.watch;

import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Observer;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * All components that run now and those that have just ended, in rows, and the last messages. The
 * first rows are shown with each of their messages; the others are only counted, so that a crowd
 * costs little.
 */
final class Scene implements Observer {

    /** How many connections are shown. */
    static final int ROWS = 30;

    /** How many that have ended, and how long. */
    private static final int ENDED_ROWS = 6;

    static final long FADE = TimeUnit.SECONDS.toNanos(12);

    private static final int MOMENTS = 8_192;

    final long start = System.nanoTime();
    final Tape<Moment> moments = new Tape<>(MOMENTS);
    final LongAdder messages = new LongAdder();

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Component<?, ?>, Part> parts = new ConcurrentHashMap<>();
    private final Row own = new Row(0, "");

    /** All connections that haven't ended, by their labels. */
    private final Map<String, Row> connections = new ConcurrentHashMap<>();

    /** Those of them that wait to be shown, the oldest first. */
    private final ConcurrentSkipListMap<Integer, Row> unshown = new ConcurrentSkipListMap<>();

    /** Those that are shown, whether they have ended or not. Guarded by its monitor. */
    private final List<Row> shown = new ArrayList<>();

    Scene() {
        own.shown = true;
    }

    @Override
    public void started(Component<?, ?> component, Thread thread, Component<?, ?> by) {
        var parent = partOf(by);
        var words = component.toString().split(" ", 2);
        var row = words.length > 1 ? rowOf(words[1]) : parent != null ? parent.row : own;
        var part = new Part(ids.incrementAndGet(), component, thread, row, parent);
        row.parts.add(part);
        parts.put(component, part);
    }

    private Row rowOf(String label) {
        return connections.computeIfAbsent(
                label,
                _ -> {
                    var row = new Row(ids.incrementAndGet(), label);
                    unshown.put(row.id, row);
                    fillRows();
                    return row;
                });
    }

    /** Shows as many as there is room for. */
    private void fillRows() {
        synchronized (shown) {
            while (shown.stream().filter(row -> row.ended == 0).count() < ROWS) {
                var next = unshown.pollFirstEntry();
                if (next == null) {
                    return;
                }
                next.getValue().shown = true;
                shown.add(next.getValue());
            }
        }
    }

    @Override
    public void ended(Component<?, ?> component, Throwable why) {
        var part = parts.remove(component);
        if (part == null) {
            return;
        }
        part.end = why == null ? "returned" : why.toString();
        if (part.row == own) {
            forgetOldest(own);
        } else if (part.row.hasEnded()) {
            end(part.row);
        }
    }

    private void end(Row row) {
        row.ended = System.nanoTime();
        connections.remove(row.label, row);
        unshown.remove(row.id);
        synchronized (shown) {
            var over = shown.stream().filter(each -> each.ended != 0).toList();
            if (over.size() > ENDED_ROWS) {
                shown.remove(over.getFirst());
            }
        }
        fillRows();
    }

    private static void forgetOldest(Row row) {
        var over = row.parts.stream().filter(part -> part.end != null).toList();
        if (over.size() > ENDED_ROWS) {
            row.parts.remove(over.getFirst());
        }
    }

    @Override
    public void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {
        messages.increment();
        var sender = partOf(from.owner());
        var receiver = partOf(to.owner());
        if (sender != null) {
            sender.sent++;
            if (message instanceof Signal && sender.row.reason == null) {
                sender.row.reason = Content.of(message);
            }
        }
        var row = sender != null ? sender.row : receiver != null ? receiver.row : own;
        show(row, sender, from.name(), receiver, to.name(), fill, message);
    }

    @Override
    public void received(Inbox<?> inbox, Object message, int fill) {
        var part = partOf(inbox.owner());
        if (part != null) {
            part.received++;
            show(part.row, null, null, part, inbox.name(), fill, message);
        }
    }

    /** If its row is shown, and as long as there are not too many. */
    private void show(
            Row row, Part from, String outbox, Part to, String inbox, int fill, Object message) {
        if (!row.shown) {
            return;
        }
        long now = System.nanoTime();
        if (!row.admits(now)) {
            return;
        }
        var content = Content.of(message);
        var moment = new Moment(now, idOf(from), outbox, idOf(to), inbox, fill, content);
        moments.write(moment);
        if (outbox == null) {
            to.note(moment);
        } else if (from != null) {
            from.note(moment);
        }
    }

    @Override
    public void waitsForRoom(Component<?, ?> who, Inbox<?> inbox) {
        waits(who, inbox);
    }

    @Override
    public void sendsOn(Component<?, ?> who) {
        waits(who, null);
    }

    private void waits(Component<?, ?> who, Inbox<?> full) {
        var part = partOf(who);
        if (part != null) {
            part.full = full;
            part.deadlocked = false;
        }
    }

    @Override
    public void deadlocked(List<Component<?, ?>> cycle) {
        for (var component : cycle) {
            var part = partOf(component);
            if (part != null) {
                part.deadlocked = true;
            }
        }
    }

    private Part partOf(Component<?, ?> component) {
        return component == null ? null : parts.get(component);
    }

    private static int idOf(Part part) {
        return part == null ? 0 : part.id;
    }

    /** The components of the program itself; empty if all have ended. */
    Row own() {
        return own;
    }

    /** The connections that are shown, the oldest first; those that have ended stay for a while. */
    List<Row> shown() {
        long now = System.nanoTime();
        synchronized (shown) {
            shown.removeIf(row -> row.ended != 0 && now - row.ended > FADE);
            return List.copyOf(shown);
        }
    }

    /** The connections for which there is no room. */
    Iterable<Row> unshown() {
        return unshown.values();
    }

    int connections() {
        return connections.size();
    }

    /** A component that is shown, by its id; null if there is none. */
    Part part(int id) {
        var rows = new ArrayList<>(shown());
        rows.add(own);
        return rows.stream()
                .flatMap(row -> row.parts.stream())
                .filter(part -> part.id == id)
                .findFirst()
                .orElse(null);
    }
}
