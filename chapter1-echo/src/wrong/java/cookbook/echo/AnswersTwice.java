package cookbook.echo;

import cookbook.component.Component;

/** It says everything once more. */
class AnswersTwice extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            byte[] data = inbox.receive();
            outbox.send(data);
            outbox.send(data);
        }
    }
}
