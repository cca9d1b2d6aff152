package cookbook.component;

import java.util.List;

/**
 * Hears what components do, as they do it, so that it can show, count or record it. Kamaelia:
 * {@code Axon.Introspector}, which has to ask; an observer is called.
 *
 * <p>Each method is called on the thread that does the thing, and that thread waits for the method
 * to return. So it must return at once, and it must not send, receive, link or close, or ask a box
 * anything: {@link #sent}, {@link #received}, {@link #linked} and {@link #unlinked} are called
 * under the lock of the inbox. In return, a cause is always reported before its effect. An observer
 * that throws is removed, and the log says so once.
 *
 * <p>An observer that does more than count should copy what it needs into a buffer of a fixed size,
 * drop and count what does not fit, and do the rest on a thread of its own. By then the message
 * itself belongs to the receiver.
 *
 * @see Observers
 */
public interface Observer {

    /**
     * A component has been activated. Called on the activator's thread, before the component runs.
     *
     * @param thread its thread
     * @param by the component that activated it; null if none did, or if that one began to run
     *     before there were any observers
     */
    default void started(Component<?, ?> component, Thread thread, Component<?, ?> by) {}

    /**
     * A component has ended, and its boxes are closed.
     *
     * @param why what escaped from its {@code main()}: a {@link BoxClosedException} or an {@link
     *     InterruptedException} is a normal end too; null if it returned or was never activated
     */
    default void ended(Component<?, ?> component, Throwable why) {}

    /** From now on, what is sent from here arrives there. */
    default void linked(Outbox<?> from, Inbox<?> to) {}

    /** From now on, what is sent from here no longer arrives there. */
    default void unlinked(Outbox<?> from, Inbox<?> to) {}

    /**
     * A message has crossed a link.
     *
     * @param fill how many messages are in the inbox now, including this one
     */
    default void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {}

    /**
     * A message has been received from an inbox.
     *
     * @param fill how many messages are left in it
     */
    default void received(Inbox<?> inbox, Object message, int fill) {}

    /**
     * A thread waits for a message. When it checks again, it {@link #goesOn}.
     *
     * @param who the component whose thread it is; null if none, as in {@link #started}
     * @param inbox the inbox it waits on; null if it waits on all those of the component
     */
    default void waitsToReceive(Component<?, ?> who, Inbox<?> inbox) {}

    /**
     * A thread that sends waits for room. When it checks again, it {@link #sendsOn}.
     *
     * @param who the component whose thread it is; null if none, as in {@link #started}
     * @param inbox the inbox that is full
     */
    default void waitsForRoom(Component<?, ?> who, Inbox<?> inbox) {}

    /**
     * Components wait for each other in a cycle, and have done so for some seconds: each for room
     * in the inbox of the next, the last for room in that of the first. Reported once.
     */
    default void deadlocked(List<Component<?, ?>> cycle) {}

    /** A thread that waited for a message has woken up. It might wait again at once. */
    default void goesOn(Component<?, ?> who) {}

    /** A thread that waited for room has woken up. It might wait again at once. */
    default void sendsOn(Component<?, ?> who) {}
}
