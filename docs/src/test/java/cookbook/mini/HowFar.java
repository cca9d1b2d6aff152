package cookbook.mini;

import cookbook.transcript.ReadersTrace;
import java.util.List;
import java.util.Locale;

/** Shows readers how far they have come with their own framework. */
public final class HowFar {

    private static final List<Step> STEPS =
            List.of(
                    new Step(
                            "one client at a time",
                            new Plays(
                                    "Echo",
                                    "chapter1-echo",
                                    "hello",
                                    "session",
                                    "pieces",
                                    "telnet")),
                    new Step(
                            "a thread per client",
                            new Plays("Echo", "chapter1-echo", "two-clients", "reset")),
                    new Step("queues between the parts", new HandlerAlone(), new Flood()),
                    new Step(
                            "ends that propagate",
                            new Plays("Echo", "chapter1-echo", "half-close", "empty", "all-bytes"),
                            Check.type("Echo")),
                    new Step(
                            "signals, and a clean close",
                            Check.type("Motd"),
                            new TalksOn(),
                            new Plays(
                                    "Motd",
                                    "chapter2-motd",
                                    "talking-client",
                                    "silent-client",
                                    "two-clients",
                                    "reset"),
                            new Plays(
                                    "Echo",
                                    "chapter3-shutdown",
                                    "client-leaves",
                                    "half-close",
                                    "once-for-each",
                                    "reset")),
                    new Step("pipelines", Check.type("EchoConsole"), new ConsoleAlone()));

    private static final String DONE = "All six steps pass.";

    private final Work work;

    public HowFar(Work work) {
        this.work = work;
    }

    private record Step(String title, List<Check> checks) {

        Step(String title, Check... checks) {
            this(title, List.of(checks));
        }
    }

    /**
     * Checks what the reader has written, and exits with code 1 if a step does not pass. With
     * {@code -Dexercise=progress} it prints one line.
     */
    static void main() {
        var report = new HowFar(new Work("cookbook.mini.yours")).report();
        if ("progress".equals(System.getProperty("exercise"))) {
            long passed = report.lines().filter(line -> line.matches(" .*  passes.*")).count();
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-24s %d of %d steps pass",
                            "build-it-yourself",
                            passed,
                            STEPS.size()));
            return;
        }
        System.out.print("\n" + report);
        if (!report.endsWith(DONE + "\n")) {
            System.exit(1);
        }
    }

    /** Lists the steps that pass, and says what is wrong with the first one that does not. */
    public String report() {
        var list = new StringBuilder();
        String trouble = null;
        for (int n = 0; n < STEPS.size(); n++) {
            var step = STEPS.get(n);
            var state = "";
            if (trouble == null) {
                var result = result(step);
                state = (result.passes() ? "passes " : "not yet: ") + result.line();
                trouble = result.report();
            }
            list.append(
                            String.format(Locale.ROOT, "  %d  %-28s %s", n + 1, step.title(), state)
                                    .stripTrailing())
                    .append('\n');
        }
        return String.format(
                Locale.ROOT, "%s\n%s\n", list, trouble == null ? DONE : trouble.strip());
    }

    private Check.Result result(Step step) {
        var remarks = new StringBuilder();
        for (var check : step.checks()) {
            try {
                var result = check.result(work);
                if (!result.passes()) {
                    return result;
                }
                remarks.append(result.line());
            } catch (Exception | AssertionError trouble) {
                var lines = ReadersTrace.of(trouble);
                return new Check.Result(lines.getFirst(), String.join("\n", lines));
            }
        }
        return Check.Result.passes(remarks.toString());
    }
}
