package cookbook.echo;

import cookbook.component.Component;

/** It sends a message when the next one comes, so the last is lost. */
class HoldsBackTheLast extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        byte[] last = inbox.receive();
        while (true) {
            byte[] next = inbox.receive();
            outbox.send(last);
            last = next;
        }
    }
}
