package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;

/** It gives back the word as it is. */
class OnlyEchoes extends Component<String, String> {

    @Override
    protected void main() {
        for (var word = inbox.receive(); !word.equals("shutdown"); word = inbox.receive()) {
            outbox.send(word);
        }
        signal.send(new ShutdownMicroprocess());
    }
}
