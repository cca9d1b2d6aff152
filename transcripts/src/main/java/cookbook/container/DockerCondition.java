package cookbook.container;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

final class DockerCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Docker.isRunning()
                ? ConditionEvaluationResult.enabled("Docker is running")
                : ConditionEvaluationResult.disabled(Docker.NEEDED);
    }
}
