package cookbook.echo;

import cookbook.component.Component;

/** It thinks that every message wants a line end. */
class AddsALineEnd extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            outbox.send(inbox.receive());
            outbox.send(new byte[] {'\n'});
        }
    }
}
