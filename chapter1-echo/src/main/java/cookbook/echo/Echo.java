package cookbook.echo;

import cookbook.component.Component;

/** Example 1: sends back whatever arrives. */
class Echo extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            outbox.send(inbox.receive());
        }
    }
}
