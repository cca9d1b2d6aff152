/**
 * Components on sockets: {@link cookbook.net.SimpleServer} makes one of your components for every
 * client that connects, and gives its boxes to the socket.
 *
 * <p>A connection is three components: a reader (socket → box), the protocol handler, a writer (box
 * → socket). Nothing else is special about the network. Everything blocks, and nothing waits for
 * anything but its own thread.
 */
package cookbook.net;
