package cookbook.small;

import cookbook.component.Component;
import cookbook.component.Graphline;
import cookbook.component.Outbox;

/** Passes on every message, and sends a copy of it to another box. */
final class Tee<T> extends Component<T, T> {

    /** The copies, as lines of text that begin with the prefix. */
    final Outbox<String> copies = newOutbox("copies");

    private final String prefix;

    Tee(String prefix) {
        this.prefix = prefix;
    }

    @Override
    protected void main() {
        while (true) {
            awaitAny();
            while (inbox.ready()) {
                var message = inbox.receive();
                copies.send(prefix + message + "\n");
                outbox.send(message);
            }
            while (control.ready()) {
                signal.send(control.receive());
            }
        }
    }

    /**
     * This handler, with everything that its client says and hears going to the log too.
     *
     * @param log prints or keeps lines; one for each handler
     */
    static <T> Component<T, T> around(Component<T, T> handler, Component<String, ?> log) {
        var said = new Tee<T>("C: ");
        var heard = new Tee<T>("S: ");
        link(said.outbox, handler.inbox);
        link(said.signal, handler.control);
        link(handler.outbox, heard.inbox);
        link(handler.signal, heard.control);
        link(said.copies, log.inbox);
        link(heard.copies, log.inbox);
        return new Graphline<>(said, heard, handler, log);
    }
}
