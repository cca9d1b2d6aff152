package cookbook.teaching;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;

/**
 * A test of the checks, not of a server. Who changes a chapter and runs its checks is spared these:
 * the launcher leaves out their tag where a chapter is built alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Tag("check-of-checks")
public @interface CheckOfChecks {}
