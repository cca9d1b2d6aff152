package cookbook.net;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS on the socket of a client. */
final class Tls {

    /** Before 1.3, whoever shuts down its output ends both ways, and would lose the reply. */
    private static final String[] VERSIONS = {"TLSv1.3"};

    private Tls() {}

    static SSLSocket on(Socket client, SSLContext context) throws IOException {
        var tls = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
        tls.setEnabledProtocols(VERSIONS);
        return tls;
    }
}
