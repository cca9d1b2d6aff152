package cookbook.net;

import cookbook.component.Component;
import cookbook.component.Signal;

/**
 * "I have ended", from a part of a server to the server, which can't do without. Made beforehand,
 * since a part that ends for want of memory could not make it then.
 */
record PartEnded(Component<?, ?> part) implements Signal {}
