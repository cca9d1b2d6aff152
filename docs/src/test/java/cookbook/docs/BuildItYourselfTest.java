package cookbook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.checks.MaintainersOnly;
import cookbook.mini.HowFar;
import cookbook.mini.Work;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page on a framework of one's own shows what its reader sees at each step. By its name this
 * comes before {@link PagesTest}, so that an update brings both up to date.
 */
@MaintainersOnly
class BuildItYourselfTest {

    private static final String PAGE = "docs/build-it-yourself.md";
    private static final String LAST_STEP = "docs/src/main/java/cookbook/mini/step6/";

    private final Repository repository = Repository.ofThisBuild();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void after_each_step_its_check_says_what_the_page_shows(int step) {
        check(
                String.format(Locale.ROOT, "step%d.txt", step),
                new Work("cookbook.mini.step" + step));
    }

    @Test
    void with_queues_that_never_fill_the_check_says_what_the_page_shows() {
        check("step3-unbounded.txt", new Unbounded());
    }

    private static final class Unbounded extends Work {

        Unbounded() {
            super("cookbook.mini.step3");
        }

        @Override
        protected void serve(ServerSocket listener, String handler)
                throws ReflectiveOperationException {
            Supplier<Object> boxes = LinkedBlockingQueue::new;
            method("EchoServer", "serveWith", ServerSocket.class, Supplier.class)
                    .invoke(null, listener, boxes);
        }
    }

    private void check(String name, Work work) {
        var file = "docs/src/test/reports/mini/" + name;
        var came = new HowFar(work).report();
        if (System.getProperty("update") != null) {
            if (!repository.has(file)
                    || !withoutChance(came).equals(withoutChance(repository.text(file)))) {
                repository.write(file, came);
            }
        }
        assertThat(withoutChance(came))
                .as("to bring it up to date: " + Problem.UPDATE)
                .isEqualTo(withoutChance(repository.text(file)));
    }

    /** Replaces times, ports and sizes, which are different each time. */
    private static String withoutChance(String report) {
        return report.replaceAll("(?m)^ *\\d+ ms", "ms")
                .replaceAll(":\\d+:", ":port:")
                .replaceAll(" *\\d+\\.\\d( of 64)? MiB", " MiB");
    }

    @Test
    void the_last_step_has_as_many_lines_as_the_page_says() {
        long lines =
                repository.filesEndingWith(".java").stream()
                        .filter(file -> file.startsWith(LAST_STEP))
                        .flatMap(file -> repository.text(file).lines())
                        .map(String::strip)
                        .filter(line -> !line.matches("|package .*|import .*|//.*|/\\*\\*.*\\*/"))
                        .count();
        assertThat(lines).isLessThanOrEqualTo(130);
        assertThat(repository.text(PAGE)).contains(String.format(Locale.ROOT, "%d lines", lines));
    }
}
