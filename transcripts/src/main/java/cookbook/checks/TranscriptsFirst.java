package cookbook.checks;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import cookbook.transcript.Missed;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/**
 * Plays transcripts before all other tests, and skips the other tests once a transcript has failed:
 * a server that never answers would keep each of them waiting. The other tests are also skipped
 * with {@code -Dserver}, because they start servers of their own, and with {@code -Dtranscript},
 * which plays only one transcript.
 */
public final class TranscriptsFirst
        implements ClassOrderer, MethodOrderer, ExecutionCondition, InvocationInterceptor {

    /** Why all other tests are skipped with {@code -Dserver}, whatever else they need. */
    static final String ANOTHER_SERVER = "with -Dserver, only transcripts are played";

    private static final Namespace HERE = Namespace.create(TranscriptsFirst.class);
    private static final String MISSED = "missed";

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(comparing(type -> !playsTranscripts(type.getTestClass())));
    }

    private static boolean playsTranscripts(Class<?> type) {
        return !type.isAnnotationPresent(MaintainersOnly.class)
                && (Stream.of(type.getDeclaredMethods())
                                .anyMatch(method -> method.isAnnotationPresent(TestFactory.class))
                        || type.getSuperclass() != null && playsTranscripts(type.getSuperclass()));
    }

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(comparing(method -> !method.isAnnotated(TestFactory.class)));
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext what, ExtensionContext context)
            throws Throwable {
        try {
            test.proceed();
        } catch (Missed missed) {
            context.getRoot().getStore(HERE).put(MISSED, true);
            throw missed;
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var method = context.getTestMethod();
        if (method.isEmpty()) {
            return enabled("decided for each of its tests");
        }
        if (context.getRoot().getStore(HERE).get(MISSED) != null) {
            return disabled("a transcript has failed; fix that first");
        }
        if (method.get().isAnnotationPresent(TestFactory.class)) {
            return enabled("it can play transcripts");
        }
        if (System.getProperty("server") != null) {
            return disabled(ANOTHER_SERVER);
        }
        return System.getProperty("transcript") == null
                ? enabled("no transcript has failed")
                : disabled("only one transcript is played");
    }
}
