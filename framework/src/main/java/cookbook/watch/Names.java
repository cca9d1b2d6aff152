package cookbook.watch;

import cookbook.component.Inbox;
import cookbook.component.Outbox;

/** Short names of components: without the label, {@code Echo-3}. */
final class Names {

    private Names() {}

    /** The component that an inbox belongs to, or what it is called if it belongs to none. */
    static String of(Inbox<?> box) {
        return box.owner() == null ? ownerIn(box.toString()) : of(box.owner());
    }

    static String of(Outbox<?> box) {
        return box.owner() == null ? ownerIn(box.toString()) : of(box.owner());
    }

    private static String ownerIn(String box) {
        return box.substring(0, box.lastIndexOf('.'));
    }

    static String of(Object component) {
        return component.toString().split(" ", 2)[0];
    }
}
