package cookbook.transcript;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** The player's own clients, which can do everything that a transcript can say. */
class Sockets implements Caller {

    @Override
    public final Carrier call(InetSocketAddress server, Deadline deadline) throws IOException {
        var connection = new Socket();
        try {
            connection.setTcpNoDelay(true);
            connection.connect(server, deadline.millisLeft());
            return new SocketCarrier(connection, dressed(connection, deadline));
        } catch (IOException failure) {
            connection.close();
            throw failure;
        }
    }

    /** The socket to talk through, on top of this connection. */
    Socket dressed(Socket connection, Deadline deadline) throws IOException {
        return connection;
    }

    @Override
    public final boolean isRefused(InetSocketAddress server, Deadline deadline) {
        try (var _ = call(server, deadline)) {
            return false;
        } catch (ConnectException refused) {
            return true;
        } catch (IOException neither) {
            return false;
        }
    }

    @Override
    public final List<Way> ways(Transcript transcript) {
        return transcript.ways();
    }
}
