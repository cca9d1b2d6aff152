package cookbook.teaching;

import java.util.List;
import java.util.Locale;

/**
 * Something for the reader to write.
 *
 * @param type the class that the reader changes, or tests; its name is the exercise's
 * @param task what it must do, in a sentence or two
 * @param level how difficult it is
 * @param minutes how long it takes somebody who has just read the chapter
 * @param see the section of the tutorial that teaches it, {@code docs/chapter1-echo.md#half-close}
 * @param check how it is checked
 * @param hint1 where to look
 * @param hint2 what to use
 * @param hint3 what to write
 */
public record Exercise(
        Class<?> type,
        String task,
        Level level,
        int minutes,
        String see,
        Check check,
        String hint1,
        String hint2,
        String hint3) {

    /** {@code last-orders}, if the class is called LastOrders. */
    String name() {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    List<String> hints() {
        return List.of(hint1, hint2, hint3);
    }

    /** {@code easy, 10 minutes}. */
    String effort() {
        return String.format(Locale.ROOT, "%s, %d minutes", level, minutes);
    }

    /** Where its source is, in a source folder. */
    String source() {
        return type.getName().replace('.', '/');
    }
}
