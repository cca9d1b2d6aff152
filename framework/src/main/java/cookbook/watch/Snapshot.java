package cookbook.watch;

import static java.util.stream.Collectors.joining;

import cookbook.log.Printable;
import cookbook.watch.Layout.Link;
import cookbook.watch.View.Box;
import cookbook.watch.View.Figure;
import cookbook.watch.View.Line;
import java.util.Locale;

/** A {@link View} on paper: as text and as a Mermaid picture, for pages and bug reports. */
final class Snapshot {

    private final Scene scene;
    private final View view;

    Snapshot(Scene scene) {
        this.scene = scene;
        this.view = new View(scene);
    }

    String text() {
        var text = new StringBuilder();
        text.append(
                format(
                        "%s %s, after %.1f s%n",
                        view.title(), view.address(), (System.nanoTime() - scene.start) / 1e9));
        for (var line : view.lines()) {
            text.append('\n').append(heading(line)).append('\n');
            line.columns().forEach(column -> column.forEach(each -> text.append(text(each))));
        }
        int[] unshown = view.unshown();
        if (unshown[0] > 0) {
            text.append(
                    format(
                            "%n%,d more connections, %,d of them wait for room%n",
                            unshown[0], unshown[1]));
        }
        return text.toString();
    }

    private static String heading(Line line) {
        var row = line.row();
        var label = row.isConnection() ? Printable.text(row.label) : "the program itself";
        return row.ended == 0 ? label : label + ", ended: " + row.reason;
    }

    private static String text(Figure figure) {
        var boxes = figure.boxes().stream().map(Snapshot::holds).collect(joining(", "));
        return format(
                "  %-20s %-36s %-36s sent %,d, received %,d%n",
                figure.part().name(),
                figure.says(),
                boxes,
                figure.part().sent,
                figure.part().received);
    }

    String mermaid() {
        var mermaid = new StringBuilder("flowchart LR\n");
        for (var line : view.lines()) {
            var row = line.row();
            var label = row.isConnection() ? row.label : "the program";
            mermaid.append(format("    subgraph r%d[\"%s\"]%n", row.id, quoted(label)));
            line.columns().forEach(column -> column.forEach(each -> mermaid.append(node(each))));
            mermaid.append("    end\n");
        }
        for (var line : view.lines()) {
            line.links().stream()
                    .filter(link -> link.to() != null)
                    .forEach(link -> mermaid.append(arrow(link)));
        }
        mermaid.append("    classDef full stroke:#c77700,stroke-width:2px\n");
        mermaid.append("    classDef ended opacity:0.4\n");
        return mermaid.toString();
    }

    private static String arrow(Link link) {
        var arrow = link.isSignal() ? "-.->" : "-->";
        return format("    p%d %s|%s| p%d%n", link.from().id, arrow, link.outbox(), link.to().id);
    }

    private static String node(Figure figure) {
        var part = figure.part();
        var boxes =
                figure.boxes().stream()
                        .filter(box -> !box.name().equals("control"))
                        .map(box -> "<br>" + holds(box))
                        .collect(joining());
        var kind =
                switch (figure.mood()) {
                    case FULL -> ":::full";
                    case ENDED -> ":::ended";
                    case CALM, RUNS -> "";
                };
        var text = quoted(part.name()) + "<br>" + quoted(figure.says()) + boxes;
        return format("        p%d[\"%s\"]%s%n", part.id, text, kind);
    }

    private static String holds(Box box) {
        return box.name() + " " + box.fill() + " of " + box.capacity();
    }

    /** In the English locale, and with plain line feeds. */
    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text.replace("%n", "\n"), values);
    }

    private static String quoted(String text) {
        return Printable.text(text).replace("\"", "#quot;").replace("<", "#lt;");
    }
}
