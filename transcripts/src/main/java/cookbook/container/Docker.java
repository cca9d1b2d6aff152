package cookbook.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether Docker is running, so that tests can start containers. */
public final class Docker {

    public static final String NEEDED = "needs Docker, which is not running here";

    private static final boolean RUNNING = isThere() && answers();

    private Docker() {}

    public static boolean isRunning() {
        return RUNNING;
    }

    /** Without Docker, nobody should have to wait for the search or read its log. */
    private static boolean isThere() {
        var home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of(home, ".testcontainers.properties"))
                || Stream.of(
                                "/var/run/docker.sock",
                                System.getenv("XDG_RUNTIME_DIR") + "/docker.sock",
                                home + "/.docker/run/docker.sock",
                                home + "/.docker/desktop/docker.sock")
                        .anyMatch(socket -> Files.exists(Path.of(socket)));
    }

    private static boolean answers() {
        var log = Logger.getLogger("org.testcontainers");
        var level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            log.setLevel(level);
        }
    }
}
