package cookbook.munch;

import cookbook.component.Component;
import java.util.concurrent.atomic.AtomicBoolean;

/** One for all: where one client asks for its end, every handler ends. */
class EndsThemAll extends Component<String, String> {

    private final AtomicBoolean running;

    EndsThemAll(AtomicBoolean running) {
        this.running = running;
    }

    @Override
    protected void main() {
        try {
            while (running.get()) {
                var data = inbox.receive();
                if (data.contains("shutdown")) {
                    running.set(false);
                } else if (running.get()) {
                    outbox.send("munch" + data);
                }
            }
        } finally {
            IO.println("Protocol finished!");
        }
    }
}
