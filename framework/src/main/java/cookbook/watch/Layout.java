package cookbook.watch;

import cookbook.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row from left to right: each component in a column to the right of those that send to it.
 *
 * @param links what is linked to what; a link that leaves the row has a null on one side
 * @param columns the components, column by column
 */
record Layout(List<Link> links, List<List<Part>> columns) {

    /** An outbox of one component that is linked to an inbox of another. */
    record Link(Part from, String outbox, Part to, String outside, String inbox) {

        /** Signals go to {@code control}. */
        boolean isSignal() {
            return inbox.equals("control");
        }
    }

    static Layout of(Row row) {
        var parts =
                row.parts.stream()
                        .filter(Part::hasBoxes)
                        .sorted(Comparator.comparing(Part::name))
                        .toList();
        var byComponent = new HashMap<Component<?, ?>, Part>();
        parts.forEach(part -> byComponent.put(part.component, part));
        var links = links(parts, byComponent);
        return new Layout(links, columns(parts, links));
    }

    private static List<Link> links(List<Part> parts, Map<Component<?, ?>, Part> byComponent) {
        var links = new ArrayList<Link>();
        for (var part : parts) {
            for (var outbox : part.component.outboxes()) {
                var inbox = outbox.target();
                if (inbox != null) {
                    var to = inbox.owner() == null ? null : byComponent.get(inbox.owner());
                    links.add(new Link(part, outbox.name(), to, Names.of(inbox), inbox.name()));
                }
            }
        }
        return links;
    }

    private static List<List<Part>> columns(List<Part> parts, List<Link> links) {
        var column = new HashMap<Part, Integer>();
        parts.forEach(part -> column.put(part, 0));
        boolean moved = true;
        for (int round = 0; moved && round < parts.size(); round++) { // a cycle would never end
            moved = false;
            for (var link : links) {
                if (link.to != null && link.to != link.from) {
                    int least = column.get(link.from) + 1;
                    if (column.get(link.to) < least && least < parts.size()) {
                        column.put(link.to, least);
                        moved = true;
                    }
                }
            }
        }
        for (var part : parts) {
            if (links.stream().noneMatch(link -> link.from == part || link.to == part)) {
                column.put(part, column.getOrDefault(part.by, 0)); // below what started it
            }
        }
        int last = column.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var columns = new ArrayList<List<Part>>();
        for (int n = 0; n <= last + 1; n++) {
            columns.add(new ArrayList<>());
        }
        for (var part : parts) {
            int at = column.get(part);
            boolean second = last == 1 && at == 0 && !columns.getFirst().isEmpty();
            columns.get(second ? 2 : at).add(part); // two that send to a third stand at its sides
        }
        columns.removeIf(List::isEmpty);
        return columns;
    }
}
