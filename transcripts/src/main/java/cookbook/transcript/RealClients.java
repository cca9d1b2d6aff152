package cookbook.transcript;

import cookbook.container.Docker;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The real {@code nc} and {@code telnet}, in a container that starts when it is needed. */
final class RealClients {

    private BusyBox busybox;

    List<ClientProgram> all() {
        return List.of(
                new Netcat(() -> busybox().command("nc")),
                new Telnet(() -> busybox().command("telnet")));
    }

    private synchronized BusyBox busybox() {
        if (!Docker.isRunning()) {
            throw new TestAbortedException(
                    "played by nc and telnet, in a container: " + Docker.NEEDED);
        }
        if (busybox == null) {
            busybox = new BusyBox();
        }
        return busybox;
    }

    synchronized void close() {
        if (busybox != null) {
            busybox.close();
        }
    }
}
