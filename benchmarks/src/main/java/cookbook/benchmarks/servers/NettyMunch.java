package cookbook.benchmarks.servers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.LineEncoder;
import io.netty.handler.codec.string.LineSeparator;
import io.netty.handler.codec.string.StringDecoder;

/** The munch handler of chapter 5, on Netty's line decoder and line encoder. */
final class NettyMunch extends SimpleChannelInboundHandler<String> {

    static void main(String[] args) throws InterruptedException {
        NettyServer.run(
                args[0],
                channel ->
                        channel.pipeline()
                                .addLast(new LineBasedFrameDecoder(65_536))
                                .addLast(new StringDecoder(ISO_8859_1))
                                .addLast(new LineEncoder(LineSeparator.UNIX, ISO_8859_1))
                                .addLast(new NettyMunch()));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, String data) {
        if (data.contains("shutdown")) {
            context.close();
        } else {
            context.write("munch" + data);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }
}
