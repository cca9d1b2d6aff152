package cookbook.small;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.net.TCPClient;
import cookbook.program.ServerProgram;

/** Gives each client a connection of its own to another server. */
class ProxyServer {

    private static final String USAGE = "usage: ProxyServer HOST:PORT";

    static SimpleServer<byte[]> to(String server, ServerOptions options) {
        return new SimpleServer<>(
                () -> TCPClient.to(server, Codec.bytes()), Codec.bytes(), options);
    }

    static void main(String[] args) {
        ServerProgram.run(
                options -> {
                    if (args.length != 1) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    return to(args[0], options);
                },
                ServerOptions.port(1501));
    }
}
