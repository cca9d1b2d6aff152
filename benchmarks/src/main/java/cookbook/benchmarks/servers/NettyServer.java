package cookbook.benchmarks.servers;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** A Netty server as in its user guide: one group of event loops accepts, another one serves. */
final class NettyServer {

    private NettyServer() {}

    /**
     * @param transport {@code nio} or {@code epoll}
     */
    static void run(String transport, Consumer<SocketChannel> pipeline)
            throws InterruptedException {
        boolean epoll = transport.equals("epoll");
        IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        Class<? extends ServerChannel> channels =
                epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        var channel =
                new ServerBootstrap()
                        .group(
                                new MultiThreadIoEventLoopGroup(1, io),
                                new MultiThreadIoEventLoopGroup(io))
                        .channel(channels)
                        .option(ChannelOption.SO_BACKLOG, 1024)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel socket) {
                                        pipeline.accept(socket);
                                    }
                                })
                        .bind(InetAddress.getLoopbackAddress(), 0)
                        .sync()
                        .channel();
        var address = (InetSocketAddress) channel.localAddress();
        System.out.println("Listening on 127.0.0.1:" + address.getPort());
        channel.closeFuture().sync();
    }
}
