package cookbook.watch;

import cookbook.component.Inbox;
import cookbook.net.ServerCore;
import cookbook.watch.Layout.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** What the page shows of a {@link Scene} at one moment, as plain data. */
final class View {

    /** How long the stack of a running thread is shown before it is looked at again. */
    private static final long RECENTLY = Duration.ofMillis(400).toNanos();

    /** The same for a thread that waits, while nothing is sent or received. */
    private static final long LONG_AGO = Duration.ofSeconds(2).toNanos();

    /** A state for the eye. */
    enum Mood {
        CALM,
        RUNS,
        FULL,
        ENDED
    }

    record Box(String name, int fill, int capacity) {}

    record Figure(Part part, Mood mood, String says, List<Box> boxes, String socket) {}

    record Line(Row row, List<List<Figure>> columns, List<Link> links) {}

    private final Scene scene;

    /** Where a thread was, and how many messages its component had sent and received by then. */
    private record Seen(Whereabouts where, long messages, long at) {}

    private final Map<Part, Seen> seen = new WeakHashMap<>();

    View(Scene scene) {
        this.scene = scene;
    }

    /** All that is shown, the program's own components first. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(line(scene.own()));
        scene.shown().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private Line line(Row row) {
        var layout = Layout.of(row);
        return new Line(
                row,
                layout.columns().stream()
                        .map(column -> column.stream().map(part -> figure(part, layout)).toList())
                        .toList(),
                layout.links());
    }

    private Figure figure(Part part, Layout layout) {
        var boxes =
                part.component.inboxes().stream()
                        .filter(
                                inbox ->
                                        layout.links().stream()
                                                .anyMatch(each -> feeds(each, part, inbox)))
                        .map(inbox -> new Box(inbox.name(), inbox.fill(), inbox.capacity()))
                        .toList();
        var socket = socket(part);
        if (part.end != null) {
            return new Figure(part, Mood.ENDED, "ended", boxes, socket);
        }
        var full = part.full;
        if (full != null) {
            var cause = part.deadlocked ? ": deadlock" : "";
            var says = "waits for room in " + Names.of(full) + cause;
            return new Figure(part, Mood.FULL, says, boxes, socket);
        }
        var where = whereabouts(part);
        var mood = where.waitsForPeer() ? Mood.FULL : where.runs() ? Mood.RUNS : Mood.CALM;
        return new Figure(part, mood, where.words(), boxes, socket);
    }

    /** Looking takes time, so it is done only where something could have changed. */
    private Whereabouts whereabouts(Part part) {
        long now = System.nanoTime();
        long messages = part.sent + part.received;
        var last = seen.get(part);
        if (last != null) {
            boolean same = last.messages == messages && !last.where.runs();
            if (now - last.at < (same ? LONG_AGO : RECENTLY)) {
                return last.where;
            }
        }
        var peer = part.row.isConnection() ? "client" : "server";
        var where = Whereabouts.of(part.thread, peer);
        seen.put(part, new Seen(where, messages, now));
        return where;
    }

    private static boolean feeds(Link link, Part part, Inbox<?> inbox) {
        return link.to() == part && link.inbox().equals(inbox.name());
    }

    /** Which end of its client's socket a part holds. */
    private static String socket(Part part) {
        var type = part.component.getClass().getName();
        return switch (type) {
            case "cookbook.net.Reader" -> "in";
            case "cookbook.net.Connection" -> "out";
            default -> "";
        };
    }

    /** The name of the whole: of the component that nobody started. */
    String title() {
        return scene.own().parts.stream()
                .filter(part -> part.by == null)
                .findFirst()
                .map(Part::name)
                .orElse("nothing runs");
    }

    /** Where it listens, if it does; empty if not. */
    String address() {
        return scene.own().parts.stream()
                .map(part -> part.component)
                .filter(component -> component instanceof ServerCore<?>)
                .map(server -> "listening on " + ((ServerCore<?>) server).address())
                .findFirst()
                .orElse("");
    }

    /** How many connections are not shown, and how many of those wait for room somewhere. */
    int[] unshown() {
        int rows = 0;
        int full = 0;
        for (var row : scene.unshown()) {
            rows++;
            full += row.parts.stream().anyMatch(part -> part.full != null) ? 1 : 0;
        }
        return new int[] {rows, full};
    }
}
