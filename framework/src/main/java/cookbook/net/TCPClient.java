package cookbook.net;

import cookbook.codec.Codec;
import cookbook.log.Printable;
import cookbook.log.ThrottledLog;
import cookbook.net.SocketShutdown.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/**
 * A connection to a server, as a component: what is sent to its {@code inbox} goes to the server,
 * and what the server sends comes out of its {@code outbox}. It connects when it is activated, to
 * the first address of the host that accepts.
 *
 * <p>When the senders to its inbox have ended, everything they sent is written, and then only the
 * output of the socket is shut down: the client goes on until the server has answered and closes. A
 * {@link cookbook.component.ShutdownMicroprocess} on {@code control} closes the connection without
 * waiting for any more answers. When the server will send nothing more, {@code signal} says why,
 * with a {@link SocketShutdown}, after everything that arrived before. Kamaelia: {@code
 * Kamaelia.Internet.TCPClient.TCPClient}.
 *
 * @param <T> the messages of the protocol, as its codec has them
 */
public final class TCPClient<T> extends Endpoint<T, T> {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<host>\\[[^\\s\\]]+]|[^\\s:/]+):(?<port>\\d{1,5})");

    /** For each address of the host. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration LINGER_TIMEOUT = Duration.ofSeconds(1);

    private final InetSocketAddress server;
    private final Codec<T> codec;
    private final ThrottledLog badInputs = new ThrottledLog(Reader.class);
    private Optional<SSLContext> tls = Optional.empty();
    private Duration idleTimeout = Duration.ofMinutes(10);
    private Duration writeTimeout = Duration.ofSeconds(30);

    /** Null until it is connected. */
    private volatile PeerSocket socket;

    private volatile Reader<T> reader;
    private volatile String trouble;

    /**
     * @param host a name or an address; it is looked up when the client connects
     * @param port 1 to 65535
     * @throws IllegalArgumentException if the port is out of range
     */
    public TCPClient(String host, int port, Codec<T> codec) {
        super(codec);
        this.server = InetSocketAddress.createUnresolved(host, port);
        this.codec = codec;
    }

    /**
     * A client for the server at this address.
     *
     * @param address as in {@code 127.0.0.1:1500}, {@code example.org:1500} or {@code [::1]:1500}
     * @throws IllegalArgumentException if it is not an address; the message is for people
     */
    public static <T> TCPClient<T> to(String address, Codec<T> codec) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw notAnAddress(address);
        }
        var host = parts.group("host").replaceAll("[\\[\\]]", "");
        int port = Integer.parseInt(parts.group("port"));
        if (port > 65_535) {
            throw notAnAddress(address);
        }
        return new TCPClient<>(host, port, codec);
    }

    private static IllegalArgumentException notAnAddress(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not an address; expected HOST:PORT, for example 127.0.0.1:1500");
    }

    /**
     * Makes it speak TLS 1.3, and nothing older. The server's certificate must be valid for the
     * host. Call this before the activation; the default is plain text.
     *
     * @return this
     */
    public TCPClient<T> withTls(SSLContext tls) {
        this.tls = Optional.of(tls);
        return this;
    }

    /**
     * Makes it end with {@link Reason#IDLE} when nothing has been received or sent for this long.
     * Call this before the activation; the default is 10 minutes.
     *
     * @return this
     */
    public TCPClient<T> withIdleTimeout(Duration idleTimeout) {
        this.idleTimeout = idleTimeout;
        return this;
    }

    /**
     * Makes it end with {@link Reason#NOT_READING} when the server accepts nothing of what is being
     * written for this long, or takes this long for the TLS handshake. Call this before the
     * activation; the default is 30 seconds.
     *
     * @return this
     */
    public TCPClient<T> withWriteTimeout(Duration writeTimeout) {
        this.writeTimeout = writeTimeout;
        return this;
    }

    @Override
    protected void main() throws InterruptedException {
        try {
            socket = connect();
        } catch (IOException why) {
            trouble = "cannot connect to " + Addresses.text(server) + ": " + why.getMessage();
            signal.close(new SocketShutdown(Reason.UNREACHABLE));
            return;
        }
        reader = new Reader<>(socket, codec, badInputs, outbox, signal);
        var timeouts = new Timeouts(() -> List.of(this), idleTimeout, writeTimeout);
        try {
            timeouts.activate(threads());
            converse();
        } finally {
            socket.close();
            timeouts.stop();
            reader.stop();
            awaitEnd(reader);
            awaitEnd(timeouts);
        }
    }

    private void converse() throws InterruptedException {
        try {
            socket.shakeHands();
            reader.activate(threads());
            if (writeAll(socket)) {
                reader.discardTheRest();
                socket.shutdownOutput();
                linger(socket, reader, LINGER_TIMEOUT, LINGER_TIMEOUT);
            } else {
                socket.shutdownOutput();
                reader.join();
            }
        } catch (SSLException noTls) {
            var why = Printable.text(noTls.getMessage());
            complain("TLS with " + Addresses.text(server) + " failed: " + why);
            reader.hangUp(Reason.UNREACHABLE);
        } catch (IOException serverGone) {
            inbox.close();
            awaitReader(reader);
        }
        if (socket.isBroken()) {
            complain(Addresses.text(server) + " broke the connection");
        }
    }

    @Override
    void checkTimeouts(Duration idleTimeout, Duration writeTimeout) {
        if (socket.writingFor() > writeTimeout.toNanos()) {
            giveUp(Reason.NOT_READING, " accepted nothing for " + seconds(writeTimeout));
        } else if (socket.isIdleFor(idleTimeout)) {
            giveUp(Reason.IDLE, " sent nothing for " + seconds(idleTimeout));
        } else if (reader.gotBadInput()) {
            giveUp(Reason.BAD_INPUT, " sent something that is not a message");
        }
    }

    private void giveUp(Reason reason, String why) {
        complain(Addresses.text(server) + why);
        reader.hangUp(reason);
        abort();
    }

    private static String seconds(Duration time) {
        return ServerOptions.seconds(time) + " seconds";
    }

    @Override
    void abort() {
        inbox.close();
        control.close();
        socket.abort();
    }

    /** The first complaint counts. */
    private synchronized void complain(String what) {
        if (trouble == null) {
            trouble = what;
        }
    }

    /**
     * What went wrong, in one line for people, once the client has ended: it could not connect, the
     * connection broke too early, or a timeout was reached. Empty if nothing went wrong.
     */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Ends it from outside; an open connection is aborted. */
    @Override
    public void stop() {
        super.stop();
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }

    private PeerSocket connect() throws IOException {
        var host = server.getHostString();
        var failures = new ArrayList<String>();
        for (var address : addresses(host)) {
            var candidate = new Socket();
            try {
                candidate.connect(
                        new InetSocketAddress(address, server.getPort()),
                        (int) CONNECT_TIMEOUT.toMillis());
                return PeerSocket.ofClient(candidate, host, tls);
            } catch (IOException failure) {
                candidate.close();
                failures.add(failure.getMessage() + " (" + address.getHostAddress() + ")");
            }
        }
        throw new IOException(
                failures.size() == 1
                        ? failures.getFirst().replaceFirst(" \\([^)]*\\)$", "")
                        : String.join(", ", failures));
    }

    private static InetAddress[] addresses(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new UnknownHostException("unknown host");
        }
    }
}
