package cookbook.shutdown;

import cookbook.component.Component;

/** It is told that the client has left, and does not listen. */
class NeverLooksAtControl extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            outbox.send(inbox.receive());
        }
    }
}
