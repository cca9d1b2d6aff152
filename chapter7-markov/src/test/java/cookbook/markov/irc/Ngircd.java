package cookbook.markov.irc;

import static org.awaitility.Awaitility.await;

import cookbook.testing.TestTls;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A real IRC server on a free port of the loopback address, until it is closed. */
public final class Ngircd implements AutoCloseable {

    /** It can't read an EC key that Java has made. */
    private static final class Tls {
        static final KeyStore KEYS = TestTls.makeKeys("RSA");
    }

    private final Path folder;
    private final Process process;
    private final int port;
    private final int tlsPort;

    public Ngircd() throws IOException {
        folder = Files.createTempDirectory("ngircd");
        port = freePort();
        tlsPort = freePort();
        Files.writeString(folder.resolve("tls.pem"), pem());
        var configuration = folder.resolve("ngircd.conf");
        Files.writeString(configuration, configuration());
        process =
                new ProcessBuilder(program().orElseThrow(), "-n", "-f", configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        await().ignoreExceptions()
                .until(
                        () -> {
                            new Socket(InetAddress.getLoopbackAddress(), port).close();
                            return true;
                        });
    }

    private String configuration() {
        return String.format(
                Locale.ROOT,
                """
               [Global]
               Name = irc.test
               Info = a server for tests
               Listen = 127.0.0.1
               Ports = %d
               [Limits]
               MaxConnectionsIP = 0
               MaxPenaltyTime = 0
               [Options]
               DNS = no
               Ident = no
               PAM = no
               [SSL]
               Ports = %d
               CertFile = %s
               KeyFile = %3$s
               """,
                port,
                tlsPort,
                folder.resolve("tls.pem"));
    }

    private static String pem() {
        try {
            var name = Tls.KEYS.aliases().nextElement();
            var key = Tls.KEYS.getKey(name, TestTls.PASSWORD.toCharArray());
            return pem("PRIVATE KEY", key.getEncoded())
                    + pem("CERTIFICATE", Tls.KEYS.getCertificate(name).getEncoded());
        } catch (GeneralSecurityException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static String pem(String what, byte[] content) {
        return String.format(
                Locale.ROOT,
                "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n",
                what,
                Base64.getMimeEncoder().encodeToString(content));
    }

    /** Returns the options of a JVM that trusts its certificate. */
    public List<String> trust() throws IOException {
        var file = folder.resolve("trust.p12");
        try (var out = Files.newOutputStream(file)) {
            Tls.KEYS.store(out, TestTls.PASSWORD.toCharArray());
        } catch (GeneralSecurityException unexpected) {
            throw new AssertionError(unexpected);
        }
        return List.of(
                "-Djavax.net.ssl.trustStore=" + file,
                "-Djavax.net.ssl.trustStorePassword=" + TestTls.PASSWORD);
    }

    /** It can't choose one on its own. */
    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /**
     * Where it is installed, if it is. Debian installs it in a folder that is not on everybody's
     * path.
     */
    static Optional<String> program() {
        var path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "ngircd"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public String tlsAddress() {
        return "127.0.0.1:" + tlsPort;
    }

    int port() {
        return port;
    }

    /** Its clients see an orderly end, as after a signal. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        stop();
        for (var name : new String[] {"ngircd.conf", "tls.pem", "trust.p12", "log"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }
}
