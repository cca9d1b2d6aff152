package cookbook.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * A client of a server on this machine. Every read has a deadline. Text is ISO-8859-1: a char a
 * byte.
 */
public final class Client implements Closeable {

    private static final int DEADLINE_MS = (int) Duration.ofSeconds(20).toMillis();

    private final Socket socket = new Socket();

    public Client(int port) throws IOException {
        this(InetAddress.getLoopbackAddress(), port);
    }

    public Client(InetAddress host, int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(DEADLINE_MS);
        socket.connect(new InetSocketAddress(host, port), DEADLINE_MS);
    }

    public Client send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    public Client send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** So many bytes; fewer only if the server closes before. */
    public String read(int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }

    /** All that comes until the server closes. */
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** Sends this, and reads as many bytes as were sent. */
    public String echo(String text) throws IOException {
        return send(text).read(text.length());
    }

    public Client shutdownOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Breaks the connection: the server gets a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** This end of the connection. */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
