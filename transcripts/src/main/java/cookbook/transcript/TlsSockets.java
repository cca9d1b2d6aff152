package cookbook.transcript;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The player's own clients, speaking TLS. */
final class TlsSockets extends Sockets {

    private final SSLSocketFactory tls;

    TlsSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    Socket dressed(Socket connection, Deadline deadline) throws IOException {
        var host = connection.getInetAddress().getHostName();
        var socket = (SSLSocket) tls.createSocket(connection, host, connection.getPort(), true);
        connection.setSoTimeout(deadline.millisLeft());
        socket.startHandshake();
        connection.setSoTimeout(0);
        return socket;
    }

    @Override
    public boolean talksPlainly() {
        return false;
    }

    @Override
    public String inWords() {
        return ", over TLS";
    }
}
