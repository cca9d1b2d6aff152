package cookbook.echo;

import cookbook.component.Component;

/** It ends before the client does. */
class ClosesAfterOneAnswer extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        outbox.send(inbox.receive());
    }
}
