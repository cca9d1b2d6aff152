package cookbook.echo;

import cookbook.net.ServerOptions;
import cookbook.testing.Client;
import cookbook.testing.TestTls;
import cookbook.transcript.Transcripts;
import java.io.IOException;

/** Whatever is true of the echo is true over TLS. */
class EchoOverTlsIT extends EchoIT {

    @Override
    ServerOptions options() {
        return super.options().withTls(TestTls.context());
    }

    /** Fewer, since each of them shakes hands. */
    @Override
    int crowd() {
        return 250;
    }

    @Override
    Client connect(int port) throws IOException {
        return Client.overTls(port, TestTls.context());
    }

    @Override
    Transcripts transcripts() {
        return super.transcripts().overTls(TestTls.context().getSocketFactory());
    }
}
