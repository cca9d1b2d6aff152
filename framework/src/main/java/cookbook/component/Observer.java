package cookbook.component;

/**
 * Is told what components do, as they do it: to show it, count it or write it down. Kamaelia: its
 * Introspector, which asked; this one is told.
 *
 * <p>Each method is called on the thread that does the thing, and that thread waits for its return.
 * So it must return at once, and must not send, receive, link, close or ask a box anything: {@link
 * #sent}, {@link #received}, {@link #linked} and {@link #unlinked} hold the lock of the inbox. In
 * return, a cause is told before its effect. An observer that throws is removed, and the log says
 * so once.
 *
 * <p>Whoever has more to do than to count copies what it needs into a buffer of a fixed size, drops
 * and counts what does not fit, and does the rest on a thread of its own. The message itself
 * belongs to the receiver by then.
 *
 * @see Observers
 */
public interface Observer {

    /**
     * A component has been activated; told on the activator's thread, before the component runs.
     *
     * @param thread its thread
     * @param by the component that activated it; null if none did, or if that one runs for longer
     *     than there have been observers
     */
    default void started(Component<?, ?> component, Thread thread, Component<?, ?> by) {}

    /**
     * A component has ended, and its boxes are closed.
     *
     * @param why what escaped from its {@code main()}: a {@link BoxClosedException} or an {@link
     *     InterruptedException} is a normal end too; null if it returned or was never activated
     */
    default void ended(Component<?, ?> component, Throwable why) {}

    /** What is sent from here arrives there from now on. */
    default void linked(Outbox<?> from, Inbox<?> to) {}

    /** And from now on it doesn't. */
    default void unlinked(Outbox<?> from, Inbox<?> to) {}

    /**
     * A message has crossed a link.
     *
     * @param fill how many messages are in the inbox now, with this one
     */
    default void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {}

    /**
     * A message was taken out of an inbox.
     *
     * @param fill how many messages are left in it
     */
    default void received(Inbox<?> inbox, Object message, int fill) {}

    /**
     * A thread waits for a message; it {@link #goesOn} when it looks again.
     *
     * @param who the component whose thread it is; null if none, as in {@link #started}
     * @param inbox the inbox it waits on; null if it waits on all those of the component
     */
    default void waitsToReceive(Component<?, ?> who, Inbox<?> inbox) {}

    /**
     * A thread that sends waits for room; it {@link #goesOn} when it looks again.
     *
     * @param who the component whose thread it is; null if none, as in {@link #started}
     * @param inbox the inbox that is full
     */
    default void waitsForRoom(Component<?, ?> who, Inbox<?> inbox) {}

    /** A thread that waited on a box has woken up; it may wait again at once. */
    default void goesOn(Component<?, ?> who) {}
}
