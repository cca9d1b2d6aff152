package cookbook.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A client of a server on this machine. Every read has a deadline. Text is ISO-8859-1: one char per
 * byte.
 */
public final class Client implements Closeable {

    private static final int DEADLINE_MS = (int) Duration.ofSeconds(20).toMillis();

    private final Socket connection;

    /** What the bytes go through: the connection itself, or TLS on top of it. */
    private final Socket socket;

    public Client(int port) throws IOException {
        this(InetAddress.getLoopbackAddress(), port);
    }

    public Client(InetAddress host, int port) throws IOException {
        this(connected(host, port));
    }

    /** A client on a socket that is already connected. */
    public Client(Socket connected) throws IOException {
        connection = prepared(connected);
        socket = connection;
    }

    private Client(Socket connection, SSLSocket socket) {
        this.connection = connection;
        this.socket = socket;
    }

    /** A client that speaks TLS. It shakes hands when it first sends or reads. */
    public static Client overTls(int port, SSLContext tls) throws IOException {
        var connection = prepared(connected(InetAddress.getLoopbackAddress(), port));
        var factory = tls.getSocketFactory();
        return new Client(
                connection, (SSLSocket) factory.createSocket(connection, "localhost", port, true));
    }

    private static Socket connected(InetAddress host, int port) throws IOException {
        var connection = new Socket();
        connection.connect(new InetSocketAddress(host, port), DEADLINE_MS);
        return connection;
    }

    private static Socket prepared(Socket connection) throws IOException {
        connection.setTcpNoDelay(true);
        connection.setSoTimeout(DEADLINE_MS);
        return connection;
    }

    public Client send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    public Client send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** This many bytes; fewer only if the server closes first. */
    public String read(int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }

    /** The next line, without its line feed; only part of it if the server closes first. */
    public String readLine() throws IOException {
        var line = new StringBuilder();
        for (int b = read(); b >= 0 && b != '\n'; b = read()) {
            line.append((char) b);
        }
        return line.toString();
    }

    private int read() throws IOException {
        return socket.getInputStream().read();
    }

    /** Everything that arrives until the server closes. */
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** Sends this, and reads as many bytes as were sent. */
    public String echo(String text) throws IOException {
        return send(text).read(text.length());
    }

    /** Sends this and shuts down the output, and at the same time reads everything that arrives. */
    public String sayAllAndReadAll(String text) throws IOException {
        Thread.startVirtualThread(
                () -> {
                    try {
                        send(text).shutdownOutput();
                    } catch (IOException broken) {
                        // then the reply is incomplete too
                    }
                });
        return readAll();
    }

    public Client shutdownOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Breaks the connection: the server gets a reset. */
    public void reset() throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    /** This end of the connection. */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** The other end. */
    public InetSocketAddress server() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
