/**
 * Components that pass messages: the whole model, and the lesson of this repository. It knows no
 * socket.
 *
 * <p>A {@link cookbook.component.Component} runs its {@code main()} on a thread of its own. All it
 * knows of the world are its boxes: it {@linkplain cookbook.component.Inbox#receive() receives}
 * from its inboxes and {@linkplain cookbook.component.Outbox#send sends} to its outboxes. Somebody
 * else {@linkplain cookbook.component.Component#link links} the one's outbox to the other's inbox,
 * so that a component can be read, tested and reused without its neighbours. {@link
 * cookbook.component.Pipeline} and {@link cookbook.component.Graphline} make one component of
 * several.
 */
package cookbook.component;
