package cookbook.echo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.component.Component;

/** It greets a client that has not said anything. */
class SpeaksFirst extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        outbox.send("Hello\n".getBytes(UTF_8));
        while (true) {
            outbox.send(inbox.receive());
        }
    }
}
