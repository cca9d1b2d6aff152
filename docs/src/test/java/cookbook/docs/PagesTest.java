package cookbook.docs;

import cookbook.checks.MaintainersOnly;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the pages of this repository are true. */
@MaintainersOnly
class PagesTest {

    private final Repository repository = Repository.ofThisBuild();

    /** The problems are in the pages, so a stack trace of this code would not help. */
    private static void none(List<Problem> problems) {
        if (!problems.isEmpty()) {
            var lines = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
            var failure = new AssertionError("\n" + lines);
            failure.setStackTrace(new StackTraceElement[0]);
            throw failure;
        }
    }

    /** With {@code -Dupdate} it first brings the blocks up to date. */
    @Test
    void every_block_shows_what_is_there() {
        var blocks = new Blocks(repository);
        if (System.getProperty("update") != null) {
            blocks.update();
        }
        none(blocks.problems());
    }

    @Test
    void every_link_leads_somewhere() {
        none(new Links(repository).problems());
    }

    @Test
    void every_client_finds_a_server_and_every_property_a_reader() {
        none(new Commands(repository).problems());
    }

    @Test
    void every_transcript_is_played_and_every_wrong_handler_is_tried() {
        none(new Leftovers(repository).problems());
    }

    @Test
    void every_page_is_in_the_contents_and_every_chapter_goes_the_same_way() {
        none(new Layout(repository).problems());
    }
}
