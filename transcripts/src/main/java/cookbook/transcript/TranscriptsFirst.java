package cookbook.transcript;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.TestFactory;

/** The transcripts of a server are played before its other tests: what they tell is read first. */
public final class TranscriptsFirst implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(comparing(method -> !method.isAnnotated(TestFactory.class)));
    }
}
