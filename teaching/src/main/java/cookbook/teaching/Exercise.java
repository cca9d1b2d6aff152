package cookbook.teaching;

import cookbook.transcript.Miss;
import java.util.List;
import java.util.Locale;

/**
 * A server that a reader is to write.
 *
 * @param type what the reader changes; its name is the exercise's
 * @param task what the server shall do, in a sentence or two
 * @param starter makes the server, with the handler as it stands
 * @param solution makes one that is right
 * @param atFirst how the untouched starter misses the exercise's transcripts
 * @param hint1 where to look
 * @param hint2 what to use
 * @param hint3 what to write
 */
public record Exercise(
        Class<?> type,
        String task,
        ServerRecipe starter,
        ServerRecipe solution,
        Miss atFirst,
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

    /** Where its source is, in a source folder. */
    String source() {
        return type.getName().replace('.', '/');
    }
}
