package cookbook.markov.irc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests with a real IRC server; where ngircd is not installed they are skipped, and the reason is
 * shown.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsNgircd.Condition.class)
public @interface NeedsNgircd {

    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Ngircd.program().isPresent()
                    ? ConditionEvaluationResult.enabled("ngircd is installed")
                    : ConditionEvaluationResult.disabled(
                            "needs ngircd, which is not installed here");
        }
    }
}
