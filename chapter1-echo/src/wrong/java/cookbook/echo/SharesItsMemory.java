package cookbook.echo;

import cookbook.component.Component;
import java.io.ByteArrayOutputStream;

/** All handlers of a server collect what they received in one place, and answer with all of it. */
class SharesItsMemory extends Component<byte[], byte[]> {

    private final ByteArrayOutputStream memory;

    SharesItsMemory(ByteArrayOutputStream memory) {
        this.memory = memory;
    }

    @Override
    protected void main() {
        while (true) {
            memory.writeBytes(inbox.receive());
            outbox.send(memory.toByteArray());
        }
    }
}
