package cookbook.shutdown;

import cookbook.codec.Codec;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;
import cookbook.program.ServerProgram;

class EchoServer {

    static SimpleServer<byte[]> with(ServerOptions options) {
        return new SimpleServer<>(Echo::new, Codec.bytes(), options);
    }

    static void main() {
        ServerProgram.run(EchoServer::with, ServerOptions.port(1500));
    }
}
