package cookbook.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class RecorderTest {

    @TempDir private Path folder;

    @Test
    void what_is_skipped_is_recorded_with_its_reason() throws IOException {
        assertThat(reasons(false)).containsExactlyInAnyOrder("needs Docker", "for maintainers");
    }

    @Test
    void with_another_server_there_is_one_reason_for_all_that_is_skipped() throws IOException {
        assertThat(reasons(true)).hasSize(2).containsOnly(TranscriptsFirst.ANOTHER_SERVER);
    }

    private Stream<String> reasons(boolean isAnotherServer) throws IOException {
        var config =
                LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Skipped.class))
                                .build(),
                        new Recorder(folder.toString(), isAnotherServer));
        var file = folder.resolve(ProcessHandle.current().pid() + ".txt");
        return Files.readAllLines(file).stream().map(line -> Result.of(line).text());
    }

    static class Skipped {

        @Test
        @Disabled("needs Docker")
        void one() {}

        @Test
        @Disabled("for maintainers")
        void two() {}
    }
}
