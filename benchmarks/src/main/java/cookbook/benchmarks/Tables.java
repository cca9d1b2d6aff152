package cookbook.benchmarks;

import java.util.Locale;
import java.util.StringJoiner;

/** The results as tables in Markdown. */
record Tables(Results results, Machine machine) {

    @Override
    public String toString() {
        var page = new StringJoiner("\n", "", "\n");
        page.add("# Results").add("");
        page.add("Written by the benchmarks themselves; [how to read them](README.md).").add("");
        page.add(machine.toString()).add("");
        addTargets(page);
        addLoads(page);
        addMessages(page);
        addOthers(page);
        return page.toString();
    }

    private void addTargets(StringJoiner page) {
        page.add("## Targets").add("");
        page.add("| components against | target | measured | met |").add("|---|---|---|---|");
        Target.of(results).forEach(target -> page.add(target.toString()));
        page.add("");
    }

    private void addLoads(StringJoiner page) {
        results.loads.forEach(
                (scenario, measurements) -> {
                    page.add("## " + capitalized(scenario.title())).add("");
                    page.add("A message is a " + scenario.message() + ".").add("");
                    page.add(
                            "| server | messages/s | (least–most) | p50 µs | p99 µs | CPU µs/message | resident MiB |");
                    page.add("|---|--:|--:|--:|--:|--:|--:|");
                    measurements.forEach((variant, m) -> page.add(row(variant, m)));
                    page.add("");
                });
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String row(Variant variant, Measurement m) {
        return format(
                "| %s | %,.0f | %,.0f–%,.0f | %,.0f | %,.0f | %,.2f | %,.0f |",
                variant.name(),
                m.rate().median(),
                m.rate().least(),
                m.rate().most(),
                m.p50().median(),
                m.p99().median(),
                m.cpu().median(),
                m.resident().median() / (1 << 20));
    }

    private void addMessages(StringJoiner page) {
        if (results.messages.isEmpty()) {
            return;
        }
        page.add("## Messages between two virtual threads").add("");
        page.add("`pipeline`: one hop along ten stages. `pingPong`: a round trip.").add("");
        page.add("| benchmark | kind | ns | (least–most) |").add("|---|---|--:|--:|");
        results.messages.forEach(
                (benchmark, kinds) ->
                        kinds.forEach(
                                (kind, ns) ->
                                        page.add(
                                                format(
                                                        "| %s | %s | %,.0f | %,.0f–%,.0f |",
                                                        benchmark,
                                                        kind,
                                                        ns.median(),
                                                        ns.least(),
                                                        ns.most()))));
        page.add("");
    }

    private void addOthers(StringJoiner page) {
        if (!results.idle.isEmpty()) {
            page.add("## An idle connection").add("");
            page.add("| server | heap and stacks, bytes | resident, bytes |").add("|---|--:|--:|");
            results.idle.forEach(
                    (variant, cost) ->
                            page.add(
                                    format(
                                            "| %s | %,.0f | %,.0f |",
                                            variant.name(), cost.heap(), cost.resident())));
            page.add("");
        }
        if (results.chatter != null) {
            var chatter = results.chatter;
            page.add("## Chapter 7").add("");
            page.add("| words taught/s | bytes a word | replies/s to 50 clients | p99 µs |");
            page.add("|--:|--:|--:|--:|");
            page.add(
                    format(
                            "| %,.0f | %,.0f | %,.0f | %,.0f |",
                            chatter.wordsASecond(),
                            chatter.bytesAWord(),
                            chatter.repliesASecond(),
                            chatter.p99()));
            page.add("");
        }
        if (!results.startUp.isEmpty()) {
            page.add("## From a command to `Listening on`").add("");
            page.add("| command | s | (least–most) |").add("|---|--:|--:|");
            results.startUp.forEach(
                    (command, s) ->
                            page.add(
                                    format(
                                            "| `%s` | %.2f | %.2f–%.2f |",
                                            command, s.median(), s.least(), s.most())));
            page.add("");
        }
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
