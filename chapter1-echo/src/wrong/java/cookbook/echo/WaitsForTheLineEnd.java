package cookbook.echo;

import cookbook.component.Component;
import java.io.ByteArrayOutputStream;

/** It buffers, and flushes at the end of a line. */
class WaitsForTheLineEnd extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        var line = new ByteArrayOutputStream();
        while (true) {
            for (byte b : inbox.receive()) {
                line.write(b);
                if (b == '\n') {
                    outbox.send(line.toByteArray());
                    line.reset();
                }
            }
        }
    }
}
