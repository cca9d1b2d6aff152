package cookbook.chat;

import cookbook.component.Component;
import java.util.function.UnaryOperator;

/** Changes every message that passes. */
final class Rewrite<T> extends Component<T, T> {

    private final UnaryOperator<T> change;

    Rewrite(UnaryOperator<T> change) {
        this.change = change;
    }

    @Override
    protected void main() {
        while (true) {
            outbox.send(change.apply(inbox.receive()));
        }
    }
}
