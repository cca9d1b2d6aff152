package cookbook.watch;

import static java.util.Map.entry;

import cookbook.component.Inbox;
import cookbook.watch.Layout.Link;
import cookbook.watch.View.Box;
import cookbook.watch.View.Figure;
import cookbook.watch.View.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link View} as JSON, for the page. Times are in seconds since the start. */
final class Picture {

    private final Scene scene;
    private final View view;

    Picture(Scene scene) {
        this.scene = scene;
        this.view = new View(scene);
    }

    Map<String, Object> now() {
        var unshown = view.unshown();
        return Map.of(
                "title", view.title(),
                "address", view.address(),
                "connections", scene.connections(),
                "unshown", unshown[0],
                "unshownFull", unshown[1],
                "rows", view.lines().stream().map(this::row).toList());
    }

    private Map<String, Object> row(Line line) {
        var row = line.row();
        return Map.of(
                "id",
                row.id,
                "label",
                row.label,
                "began",
                seconds(row.began),
                "ended",
                row.ended == 0 ? 0 : seconds(row.ended),
                "reason",
                row.reason == null ? "" : row.reason,
                "messages",
                row.messages(),
                "columns",
                line.columns().stream()
                        .map(column -> column.stream().map(this::figure).toList())
                        .toList(),
                "links",
                line.links().stream().map(Picture::link).toList());
    }

    private Map<String, Object> figure(Figure figure) {
        var part = figure.part();
        return Map.of(
                "id", part.id,
                "name", part.name(),
                "mood", figure.mood().name().toLowerCase(Locale.ROOT),
                "says", figure.says(),
                "deadlocked", part.deadlocked,
                "socket", figure.socket(),
                "boxes", figure.boxes().stream().map(Picture::box).toList());
    }

    private static List<Object> box(Box box) {
        return List.of(box.name(), box.fill(), box.capacity());
    }

    private static String holds(Inbox<?> inbox) {
        return inbox.name() + " " + inbox.fill() + " of " + inbox.capacity();
    }

    private static List<Object> link(Link link) {
        return List.of(
                link.from().id,
                link.outbox(),
                link.to() == null ? 0 : link.to().id,
                link.inbox(),
                link.outside(),
                link.isSignal());
    }

    /** A moment as the page wants it: a reception has an empty outbox. */
    List<Object> moment(Moment moment) {
        return List.of(
                seconds(moment.nanos()),
                moment.from(),
                moment.outbox() == null ? "" : moment.outbox(),
                moment.to(),
                moment.inbox(),
                moment.fill(),
                moment.content());
    }

    private String line(Moment moment) {
        var way = moment.outbox() == null ? "in " : "out";
        return String.format(
                Locale.ROOT, "%.3f %s %s", seconds(moment.nanos()), way, moment.content());
    }

    double seconds(long nanos) {
        return Math.round((nanos - scene.start) / 1e3) / 1e6;
    }

    /** What the page shows of one component that was clicked. */
    Map<String, Object> details(Part part) {
        var stack =
                part.end == null
                        ? Whereabouts.stack(part.thread)
                        : List.of("has ended: " + Content.of(part.end).replaceAll("^\"|\"$", ""));
        return Map.ofEntries(
                entry("id", part.id),
                entry("name", part.component.toString()),
                entry("type", part.component.getClass().getName()),
                entry("thread", part.thread.isVirtual() ? "virtual thread" : "platform thread"),
                entry("where", stack.getFirst()),
                entry("stack", stack.subList(1, stack.size())),
                entry("sent", part.sent),
                entry("received", part.received),
                entry("alive", Math.round((System.nanoTime() - part.began) / 1e9)),
                entry("boxes", part.component.inboxes().stream().map(Picture::holds).toList()),
                entry("messages", part.lastMessages().stream().map(this::line).toList()));
    }
}
