package cookbook.echo;

import cookbook.component.Component;
import java.util.Arrays;

/** It has room for 1,000 bytes of a message, and drops the rest. */
class CutsLongMessages extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            byte[] data = inbox.receive();
            outbox.send(Arrays.copyOf(data, Math.min(data.length, 1_000)));
        }
    }
}
