package cookbook.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A ratio that the framework should reach, and what it has reached.
 *
 * @param bound what the ratio should be at least, or at most
 */
record Target(String what, double ratio, boolean atLeast, double bound) {

    boolean isMet() {
        return atLeast ? ratio >= bound : ratio <= bound;
    }

    /** As a row of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %s %.2f | %.2f | %s |",
                what,
                atLeast ? "at least" : "at most",
                bound,
                ratio,
                isMet() ? "yes" : "**no**");
    }

    static List<Target> of(Results results) {
        var targets = new ArrayList<Target>();
        for (var scenario : results.loads.keySet()) {
            switch (scenario.load()) {
                case "ping-pong" -> addEcho(targets, results, scenario);
                case "lines" ->
                        targets.add(
                                rate(results, scenario, Variant.MUNCH, Variant.NETTY_MUNCH, 2.0));
                case "bulk" -> addBulk(targets, results, scenario);
                case "connect" ->
                        targets.add(
                                rate(results, scenario, Variant.ECHO, Variant.PLAIN_VIRTUAL, 0.9));
                case "newcomers" -> addNewcomers(targets, results, scenario);
                default -> throw new IllegalStateException(scenario.load());
            }
        }
        addMessages(targets, results);
        if (!results.idle.isEmpty()) {
            double heap = results.idle.get(Variant.ECHO).heap();
            targets.add(
                    new Target(
                            "an idle connection, KiB of heap and stacks", heap / 1024, false, 8));
        }
        return targets;
    }

    private static void addEcho(List<Target> targets, Results results, Scenario scenario) {
        if (scenario.count() < 50) {
            return;
        }
        targets.add(rate(results, scenario, Variant.ECHO, Variant.PLAIN_VIRTUAL, 0.95));
        targets.add(rate(results, scenario, Variant.ECHO, Variant.NETTY_NIO, 1.0));
        double ours = results.of(scenario, Variant.ECHO).cpu().median();
        double plain = results.of(scenario, Variant.PLAIN_VIRTUAL).cpu().median();
        targets.add(
                new Target(
                        scenario.title() + ": CPU per message, of " + Variant.PLAIN_VIRTUAL.name(),
                        ours / plain,
                        false,
                        1.15));
    }

    private static void addBulk(List<Target> targets, Results results, Scenario scenario) {
        double plain = results.of(scenario, Variant.PLAIN_VIRTUAL).rate().median();
        double netty = results.of(scenario, Variant.NETTY_NIO).rate().median();
        var better = plain > netty ? Variant.PLAIN_VIRTUAL : Variant.NETTY_NIO;
        targets.add(rate(results, scenario, Variant.ECHO, better, 0.95));
    }

    private static void addNewcomers(List<Target> targets, Results results, Scenario scenario) {
        double micros = results.of(scenario, Variant.ECHO).p50().median();
        targets.add(new Target(scenario.title() + ": ms, p50", micros / 1000, false, 100));
    }

    private static Target rate(
            Results results, Scenario scenario, Variant ours, Variant other, double bound) {
        return new Target(
                scenario.title() + ": rate, of " + other.name(),
                results.of(scenario, ours).rate().median()
                        / results.of(scenario, other).rate().median(),
                true,
                bound);
    }

    private static void addMessages(List<Target> targets, Results results) {
        if (results.messages.isEmpty()) {
            return;
        }
        double hop = results.message("pipeline", "boxes").median();
        for (var other : List.of("jox", "array")) {
            targets.add(
                    new Target(
                            "a hop along ten stages: time, of " + other,
                            hop / results.message("pipeline", other).median(),
                            false,
                            other.equals("array") ? 1.5 : 1.0));
        }
        targets.add(
                new Target(
                        "a round trip: time, of jox",
                        results.message("pingPong", "boxes").median()
                                / results.message("pingPong", "jox").median(),
                        false,
                        1.0));
    }
}
