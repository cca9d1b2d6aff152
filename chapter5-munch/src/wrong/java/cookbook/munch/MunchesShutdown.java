package cookbook.munch;

import cookbook.component.Component;

/** To it, 'shutdown' is a word like any other. */
class MunchesShutdown extends Component<String, String> {

    @Override
    protected void main() {
        while (true) {
            outbox.send("munch" + inbox.receive());
        }
    }
}
