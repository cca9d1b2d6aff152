package cookbook.net;

import cookbook.component.Component;
import cookbook.component.Signal;

/**
 * "I have ended": from an essential part of a server to the server. It is made in advance, because
 * a part that ends for lack of memory could no longer make it.
 */
record PartEnded(Component<?, ?> part) implements Signal {}
