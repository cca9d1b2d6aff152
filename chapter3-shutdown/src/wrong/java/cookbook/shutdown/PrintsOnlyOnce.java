package cookbook.shutdown;

import cookbook.component.Component;
import cookbook.net.SocketShutdown;
import java.util.concurrent.atomic.AtomicBoolean;

/** One for all: the second client that leaves is not told of. */
class PrintsOnlyOnce extends Component<byte[], byte[]> {

    private final AtomicBoolean printed;

    PrintsOnlyOnce(AtomicBoolean printed) {
        this.printed = printed;
    }

    @Override
    protected void main() {
        boolean protocolRunning = true;
        while (protocolRunning) {
            awaitAny();
            while (control.ready()) {
                if (control.receive() instanceof SocketShutdown) {
                    protocolRunning = false;
                }
            }
            while (inbox.ready()) {
                outbox.send(inbox.receive());
            }
        }
        if (!printed.getAndSet(true)) {
            IO.println("Protocol finished!");
        }
    }
}
