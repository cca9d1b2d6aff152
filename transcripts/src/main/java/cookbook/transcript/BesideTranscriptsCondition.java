package cookbook.transcript;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether there is something beside the transcripts to test. */
final class BesideTranscriptsCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (System.getProperty("server") != null) {
            var why = context.getDisplayName() + ": it needs a server in the test's own JVM";
            return disabled(LeftOut.because(why).getMessage());
        }
        if (System.getProperty("transcript") != null) {
            return disabled("one transcript is played alone");
        }
        return Transcripts.anyMissed() ? disabled("transcripts were missed") : enabled("");
    }
}
