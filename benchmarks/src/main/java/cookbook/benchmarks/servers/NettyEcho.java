package cookbook.benchmarks.servers;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Netty's usual echo: writes what it reads, and flushes when it has read everything there was. */
final class NettyEcho extends ChannelInboundHandlerAdapter {

    static void main(String[] args) throws InterruptedException {
        NettyServer.run(args[0], channel -> channel.pipeline().addLast(new NettyEcho()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        context.write(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }
}
