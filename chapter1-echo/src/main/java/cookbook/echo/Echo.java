package cookbook.echo;

import cookbook.component.Component;

/** Example 1: sends back whatever comes. */
class Echo extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            outbox.send(inbox.receive());
        }
    }
}
