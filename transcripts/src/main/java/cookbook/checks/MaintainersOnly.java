package cookbook.checks;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that hold for the repository as it came, and that a reader who changes it may well break:
 * of its pages, and of the checks themselves. They run on a build machine, where the variable
 * {@code CI} is set, and with {@code -Dmaintainer}.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Maintainers.class)
public @interface MaintainersOnly {}
