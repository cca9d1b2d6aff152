package cookbook.container;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Tests that start containers come after those that do not: who waits for a result has it sooner.
 */
public final class ContainersLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(comparing(testClass -> testClass.isAnnotated(NeedsDocker.class)));
    }
}
