package cookbook.mini.step6;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Supplier;

/** One handler per client, between a reader and a writer. */
class Server {

    static void serve(ServerSocket listener, Supplier<Component> handlers) throws IOException {
        while (true) {
            var client = listener.accept();
            Thread.startVirtualThread(() -> talk(client, handlers.get()));
        }
    }

    private static void talk(Socket client, Component handler) {
        try (client) {
            var writer = new Writer(client.getOutputStream());
            var threads = Component.pipeline(new Reader(client.getInputStream()), handler, writer);
            writer.control.awaitMessage();
            writer.inbox.close();
            threads.getLast().join();
            client.shutdownOutput();
            threads.getFirst().join(Duration.ofSeconds(2));
        } catch (IOException | InterruptedException gone) {
            // there is nobody left to talk to
        }
    }
}
