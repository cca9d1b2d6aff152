package cookbook.mini;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A client that keeps talking while the server closes. That must not turn the close into a reset.
 */
final class TalksOn implements Check {

    /** This is more than the kernel buffers for both ends together. */
    private static final int MUCH = 32 * 1024 * 1024;

    private static final int DEADLINE_MS = 5000;

    @Override
    public Result result(Work work) throws Exception {
        try (var server = work.running("Motd");
                var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.setSoTimeout(DEADLINE_MS);
            var talk = CompletableFuture.supplyAsync(() -> talk(client));
            server.start();
            boolean reset = !talk.get();
            return reset || !readAll(client).endsWith("Bye Bye!\n")
                    ? failure(reset)
                    : Result.PASSES;
        }
    }

    private static Result failure(boolean reset) {
        return new Result(
                "a client that keeps talking gets a reset",
                String.format(
                        Locale.ROOT,
                        """
                A client that keeps talking while the server closes gets a reset.

                    expected  (the message, then the end of the stream)
                    got       %s
                """,
                        reset ? "(a reset)" : "(less than the message)"));
    }

    /** Returns whether it could send everything. A reset is reported only once, and only here. */
    private static boolean talk(Socket client) {
        try {
            client.getOutputStream().write(new byte[MUCH]);
            client.shutdownOutput();
            return true;
        } catch (IOException reset) {
            return false;
        }
    }

    private static String readAll(Socket client) {
        try {
            return new String(client.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException reset) {
            return "";
        }
    }
}
