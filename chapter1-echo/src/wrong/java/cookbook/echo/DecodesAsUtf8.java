package cookbook.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.component.Component;

/** It takes all bytes for text. */
class DecodesAsUtf8 extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            outbox.send(new String(inbox.receive(), UTF_8).getBytes(UTF_8));
        }
    }
}
