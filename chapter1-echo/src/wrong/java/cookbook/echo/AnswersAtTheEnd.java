package cookbook.echo;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import java.io.ByteArrayOutputStream;

/** It buffers, and flushes when the client has said all. */
class AnswersAtTheEnd extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        var all = new ByteArrayOutputStream();
        try {
            while (true) {
                all.writeBytes(inbox.receive());
            }
        } catch (BoxClosedException allSaid) {
            outbox.send(all.toByteArray());
        }
    }
}
