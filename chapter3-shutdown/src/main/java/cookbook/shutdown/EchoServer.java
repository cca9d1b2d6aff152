package cookbook.shutdown;

import cookbook.net.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.ServerProgram;
import cookbook.net.SimpleServer;

class EchoServer {

    static SimpleServer<byte[]> with(ServerOptions options) {
        return new SimpleServer<>(Echo::new, Codec.bytes(), options);
    }

    static void main() {
        ServerProgram.run(EchoServer::with, ServerOptions.port(1500));
    }
}
