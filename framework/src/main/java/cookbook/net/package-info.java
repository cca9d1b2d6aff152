/**
 * Components on sockets: {@link cookbook.net.SimpleServer} makes one of your components for every
 * client that connects, and gives its boxes to the socket.
 *
 * <p>A connection is three components: a reader (socket → box), the protocol handler, and the
 * connection itself, which leads the other two and writes (box → socket). Nothing else is special
 * about the network. All code is plain and blocking.
 */
package cookbook.net;
