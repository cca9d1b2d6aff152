package cookbook.checks;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that hold for the repository as published, such as those of its pages and of the checks
 * themselves. A reader who changes the code can easily break them, so they run only on a build
 * machine, where the variable {@code CI} is set, and with {@code -Dmaintainer}.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Maintainers.class)
public @interface MaintainersOnly {}
