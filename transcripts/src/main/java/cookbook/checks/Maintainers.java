package cookbook.checks;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The people who maintain this repository. Everybody else is free to change and break it. */
public final class Maintainers implements ExecutionCondition {

    /** Whether a maintainer or a build machine runs the tests. Nobody else updates the pages. */
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
