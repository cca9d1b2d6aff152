package cookbook.watch;

/**
 * A message that was sent or received, for the page.
 *
 * @param nanos when
 * @param from the sender's id; 0 if it is not a component, or if this is a reception
 * @param outbox the name of the sender's box; null if this is a reception
 * @param to the receiver's id; 0 if it is not a component
 * @param inbox the name of the receiver's box
 * @param fill how many messages were in it afterward
 * @param content what the message says, in short
 */
record Moment(
        long nanos, int from, String outbox, int to, String inbox, int fill, String content) {}
