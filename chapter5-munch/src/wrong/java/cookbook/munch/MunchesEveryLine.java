package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;

/** It splits what it reads into lines. */
class MunchesEveryLine extends Component<String, String> {

    @Override
    protected void main() {
        boolean protocolRunning = true;
        try {
            while (protocolRunning) {
                awaitAny();
                while (control.ready()) {
                    if (control.receive() instanceof SocketShutdown) {
                        protocolRunning = false;
                    }
                }
                while (inbox.ready()) {
                    var data = inbox.receive();
                    if (data.contains("shutdown")) {
                        signal.send(new ShutdownMicroprocess());
                        return;
                    }
                    data.lines().forEach(line -> outbox.send("munch" + line + "\n"));
                }
            }
        } finally {
            IO.println("Protocol finished!");
        }
    }
}
