package cookbook.checks;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Those who keep this repository; everybody else is free to change it. */
public final class Maintainers implements ExecutionCondition {

    /**
     * Whether one of them, or their build machine, runs the tests; nobody else updates the pages.
     */
    public static boolean areHere() {
        return System.getProperty("maintainer") != null
                || System.getProperty("update") != null
                || System.getenv("CI") != null;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return areHere()
                ? ConditionEvaluationResult.enabled("a maintainer is here")
                : ConditionEvaluationResult.disabled(
                        "checked only on a fresh copy, by maintainers (-Dmaintainer)");
    }
}
