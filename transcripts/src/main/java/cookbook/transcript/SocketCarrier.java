package cookbook.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * The player's own client.
 *
 * @param connection already connected
 * @param socket what the bytes go through: the connection itself, or TLS on top of it
 */
record SocketCarrier(Socket connection, Socket socket) implements Carrier {

    @Override
    public InputStream input() throws IOException {
        return socket.getInputStream();
    }

    @Override
    public OutputStream output() throws IOException {
        return socket.getOutputStream();
    }

    @Override
    public void shutDownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void reset() throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A close of TLS would wait until the write is done. */
    @Override
    public void abandon() throws IOException {
        connection.close();
    }

    @Override
    public boolean isClosed() {
        return connection.isClosed();
    }

    @Override
    public void join() {
        // a closed socket is gone
    }
}
