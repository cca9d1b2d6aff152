/**
 * Components on sockets: {@link cookbook.net.SimpleServer} makes one of your components for every
 * client that connects, and gives its boxes to the socket.
 *
 * <p>A connection is three components: a reader (socket → box), the protocol handler, and the
 * connection itself, which leads the two and writes (box → socket). Nothing else is special about
 * the network. Everything blocks, and nothing waits on anything but its own thread.
 */
package cookbook.net;
