package cookbook.transcript;

import cookbook.container.Image;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** The {@code nc} and {@code telnet} of BusyBox, in a container on the network of this machine. */
final class BusyBox implements AutoCloseable {

    private static final String UNTIL_IT_IS_STOPPED = "while :; do sleep 3600; done";

    private final GenericContainer<?> container =
            new GenericContainer<>(Image.BUSYBOX.named())
                    .withNetworkMode("host")
                    .withCommand("sh", "-c", UNTIL_IT_IS_STOPPED);

    BusyBox() {
        container.start();
    }

    /** The command that runs a program in it, with the Docker that Testcontainers found. */
    List<String> command(String program) {
        var docker = DockerClientFactory.instance().getTransportConfig().getDockerHost();
        var command = new ArrayList<>(List.of("docker", "--host", docker.toString()));
        command.addAll(List.of("exec", "--interactive", container.getContainerId(), program));
        return command;
    }

    @Override
    public void close() {
        container.stop();
    }
}
