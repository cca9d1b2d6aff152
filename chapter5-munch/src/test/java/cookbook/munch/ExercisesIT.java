package cookbook.munch;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

class ExercisesIT {

    @TestFactory
    Stream<DynamicContainer> each_starter_fails_and_each_solution_passes() {
        return MunchExercises.ALL.tests();
    }
}
