package cookbook.munch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cookbook.component.BoxClosedException;
import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HandFedSolution {

    private final Outbox<String> say = new Outbox<>();
    private final Inbox<String> heard = new Inbox<>();
    private final Inbox<Signal> signals = new Inbox<>();

    @Test
    void it_munches_words_and_ends_at_shutdown() {
        test(Munch::new);
    }

    static void with(Supplier<Component<String, String>> handlers) {
        new HandFedSolution().test(handlers);
    }

    private void test(Supplier<Component<String, String>> handlers) {
        var munch = handlers.get();
        Component.link(say, munch.inbox);
        Component.link(munch.outbox, heard);
        Component.link(munch.signal, signals);
        munch.activate();

        say.send("apple");
        assertEquals("munchapple", heard.receive());
        say.send("shutdown");
        assertInstanceOf(ShutdownMicroprocess.class, signals.receive());
        assertThrows(BoxClosedException.class, heard::receive);
    }
}
