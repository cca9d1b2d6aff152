package cookbook.container;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Says on the console which tests it skips, since Maven tells only how many. */
final class DockerCondition implements ExecutionCondition {

    /** What Maven does not keep in a file, as it does with {@link System#out} while tests run. */
    private static final PrintStream CONSOLE =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("Docker is running");
        }
        if (context.getTestMethod().isEmpty()) {
            CONSOLE.println(
                    context.getRequiredTestClass().getSimpleName()
                            + " is skipped: it needs Docker, which is not running here");
        }
        return ConditionEvaluationResult.disabled("no Docker is running here");
    }
}
