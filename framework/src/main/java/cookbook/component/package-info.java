/**
 * Components that pass messages: the whole model, and the lesson of this repository. It knows no
 * socket.
 *
 * <p>A {@link cookbook.component.Component} runs its {@code main()} on a thread of its own. All it
 * knows of the outside world is its boxes: it {@linkplain cookbook.component.Inbox#receive()
 * receives} from its inboxes and {@linkplain cookbook.component.Outbox#send sends} to its outboxes.
 * Somebody else {@linkplain cookbook.component.Component#link links} one component's outbox to
 * another's inbox, so each can be read, tested and reused without its neighbors. {@link
 * cookbook.component.Pipeline} and {@link cookbook.component.Graphline} turn several components
 * into one.
 */
package cookbook.component;
