package cookbook.mini;

import java.util.Locale;

/** One thing that a step must do. */
@FunctionalInterface
interface Check {

    Result result(Work work) throws Exception;

    /**
     * The result of a check.
     *
     * @param line what a list of the steps shows; can be empty if it passes
     * @param report why it does not pass; null if it does
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

    /** Checks only that this class exists; other checks are about what it does. */
    static Check type(String name) {
        return work ->
                work.has(name)
                        ? Result.PASSES
                        : new Result(
                                String.format(Locale.ROOT, "no class %s yet", name),
                                String.format(Locale.ROOT, "There is no class %s yet.", name));
    }
}
