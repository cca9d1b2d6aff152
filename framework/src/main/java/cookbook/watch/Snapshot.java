package cookbook.watch;

import static java.util.stream.Collectors.joining;

import cookbook.log.Printable;
import cookbook.watch.View.Figure;
import cookbook.watch.View.Line;
import cookbook.watch.View.Mood;
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
                String.format(
                        Locale.ROOT,
                        "%s %s, after %.1f s%n",
                        view.title(),
                        view.address(),
                        (System.nanoTime() - scene.start) / 1e9));
        for (var line : view.lines()) {
            text.append('\n').append(heading(line)).append('\n');
            line.columns().forEach(column -> column.forEach(each -> text.append(text(each))));
        }
        int[] unshown = view.unshown();
        if (unshown[0] > 0) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n%,d more connections, %,d of them wait for room%n",
                            unshown[0],
                            unshown[1]));
        }
        return text.toString();
    }

    private static String heading(Line line) {
        var row = line.row();
        var label = row.isConnection() ? Printable.text(row.label) : "the program itself";
        return row.ended == 0 ? label : label + ", ended: " + row.reason;
    }

    private static String text(Figure figure) {
        var boxes =
                figure.boxes().stream()
                        .map(box -> box.name() + " " + box.fill() + " of " + box.capacity())
                        .collect(joining(", "));
        return String.format(
                Locale.ROOT,
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
            mermaid.append(
                    String.format(
                            Locale.ROOT, "    subgraph r%d[\"%s\"]\n", row.id, quoted(label)));
            line.columns().forEach(column -> column.forEach(each -> mermaid.append(node(each))));
            mermaid.append("    end\n");
        }
        for (var line : view.lines()) {
            for (var link : line.links()) {
                if (link.to() != null) {
                    mermaid.append(
                            String.format(
                                    Locale.ROOT,
                                    "    p%d %s|%s| p%d\n",
                                    link.from().id,
                                    link.isSignal() ? "-.->" : "-->",
                                    link.outbox(),
                                    link.to().id));
                }
            }
        }
        mermaid.append("    classDef full stroke:#c77700,stroke-width:2px\n");
        mermaid.append("    classDef ended opacity:0.4\n");
        return mermaid.toString();
    }

    private static String node(Figure figure) {
        var fill =
                figure.boxes().stream()
                        .filter(box -> !box.name().equals("control"))
                        .map(
                                box ->
                                        String.format(
                                                Locale.ROOT,
                                                "<br>%s %d of %d",
                                                box.name(),
                                                box.fill(),
                                                box.capacity()))
                        .collect(joining());
        var kind =
                figure.mood() == Mood.FULL
                        ? ":::full"
                        : figure.mood() == Mood.ENDED ? ":::ended" : "";
        return String.format(
                Locale.ROOT,
                "        p%d[\"%s<br>%s%s\"]%s\n",
                figure.part().id,
                quoted(figure.part().name()),
                quoted(figure.says()),
                fill,
                kind);
    }

    private static String quoted(String text) {
        return Printable.text(text).replace("\"", "#quot;").replace("<", "#lt;");
    }
}
