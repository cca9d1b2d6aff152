package cookbook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS for tests: a key and a certificate for {@code localhost}, made when first asked for. */
public final class TestTls {

    /** Of the keys that this class makes. */
    public static final String PASSWORD = "changeit";

    private TestTls() {}

    private static final class Made {
        static final SSLContext CONTEXT = contextOf(makeKeys("EC"));
    }

    /** For a server and for clients that trust it. */
    public static SSLContext context() {
        return Made.CONTEXT;
    }

    /** Makes a key and its certificate, for {@code localhost} and 127.0.0.1. */
    public static KeyStore makeKeys(String algorithm) {
        try {
            var folder = Files.createTempDirectory("tls");
            var file = folder.resolve("keys.p12");
            try {
                runKeytool(file, algorithm);
                return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (GeneralSecurityException | InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void runKeytool(Path file, String algorithm)
            throws IOException, InterruptedException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD);
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = String.join("\n", keytool.inputReader().readAllLines());
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }

    private static SSLContext contextOf(KeyStore keys) {
        try {
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD.toCharArray());
            var trusted =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(keys);
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
