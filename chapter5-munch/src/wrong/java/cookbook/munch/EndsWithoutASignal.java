package cookbook.munch;

import cookbook.component.Component;

/** It ends at 'shutdown', and doesn't say so on signal. */
class EndsWithoutASignal extends Component<String, String> {

    @Override
    protected void main() {
        for (var word = inbox.receive(); !word.equals("shutdown"); word = inbox.receive()) {
            outbox.send("munch" + word);
        }
    }
}
