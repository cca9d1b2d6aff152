package cookbook.component;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All observers of this program. While there are none, all that it costs a component is one read of
 * one field for each thing it does. Any thread can add and remove observers.
 */
public final class Observers {

    private static volatile Observer[] all = {};

    /** The component that runs on this thread, if there were observers when it began to run. */
    private static final ThreadLocal<Component<?, ?>> RUNNING = new ThreadLocal<>();

    private Observers() {}

    /** From now on, this observer is called. It does not hear about what happened before. */
    public static synchronized void add(Observer observer) {
        all = Stream.concat(Stream.of(all), Stream.of(observer)).toArray(Observer[]::new);
    }

    /** From now on, this observer is no longer called, except for calls that have begun. */
    public static synchronized void remove(Observer observer) {
        all = Stream.of(all).filter(each -> each != observer).toArray(Observer[]::new);
    }

    /** Whether there are any. */
    public static boolean any() {
        return all.length > 0;
    }

    static void runs(Component<?, ?> component) {
        if (all.length > 0) {
            RUNNING.set(component);
        }
    }

    static void started(Component<?, ?> component, Thread thread) {
        if (all.length > 0) {
            var by = RUNNING.get();
            tell(each -> each.started(component, thread, by));
        }
    }

    static void ended(Component<?, ?> component, Throwable why) {
        if (all.length > 0) {
            tell(each -> each.ended(component, why));
        }
    }

    static void linked(Outbox<?> from, Inbox<?> to) {
        if (all.length > 0) {
            tell(each -> each.linked(from, to));
        }
    }

    static void unlinked(Outbox<?> from, Inbox<?> to) {
        if (all.length > 0) {
            tell(each -> each.unlinked(from, to));
        }
    }

    static void sent(Outbox<?> from, Inbox<?> to, Object message) {
        if (all.length > 0) {
            int fill = to.size();
            tell(each -> each.sent(from, to, message, fill));
        }
    }

    static void received(Inbox<?> inbox, Object message) {
        if (all.length > 0) {
            int fill = inbox.size();
            tell(each -> each.received(inbox, message, fill));
        }
    }

    static void waitsToReceive(Component<?, ?> who, Inbox<?> inbox) {
        if (all.length > 0) {
            tell(each -> each.waitsToReceive(who, inbox));
        }
    }

    static void goesOn(Component<?, ?> who) {
        if (all.length > 0) {
            tell(each -> each.goesOn(who));
        }
    }

    static void waitsForRoom(Inbox<?> inbox) {
        if (all.length > 0) {
            var who = RUNNING.get();
            tell(each -> each.waitsForRoom(who, inbox));
        }
    }

    static void deadlocked(List<Component<?, ?>> cycle) {
        if (all.length > 0) {
            tell(each -> each.deadlocked(cycle));
        }
    }

    /** After a wait for room. */
    static void sendsOn() {
        if (all.length > 0) {
            var who = RUNNING.get();
            tell(each -> each.sendsOn(who));
        }
    }

    private static void tell(Consumer<Observer> news) {
        for (var each : all) {
            try {
                news.accept(each);
            } catch (Throwable failure) {
                removeFailed(each, failure);
            }
        }
    }

    private static synchronized void removeFailed(Observer observer, Throwable failure) {
        if (List.of(all).contains(observer)) {
            remove(observer);
            System.getLogger(Observers.class.getName())
                    .log(Level.ERROR, "an observer failed and has been removed", failure);
        }
    }
}
