package cookbook.mini;

import java.util.Locale;

/** One thing that a step must do. */
@FunctionalInterface
interface Check {

    Result result(Work work) throws Exception;

    /**
     * How it went.
     *
     * @param line for a list; can be empty if it passes
     * @param report for somebody who wants to know why it does not; null if it does
     */
    record Result(String line, String report) {

        static final Result PASSES = passes("");

        static Result passes(String remark) {
            return new Result(remark, null);
        }

        boolean passes() {
            return report == null;
        }
    }

    /** Wants this class; what it does is for other checks. */
    static Check type(String name) {
        return work ->
                work.has(name)
                        ? Result.PASSES
                        : new Result(
                                String.format(Locale.ROOT, "no class %s yet", name),
                                String.format(Locale.ROOT, "There is no class %s yet.", name));
    }
}
