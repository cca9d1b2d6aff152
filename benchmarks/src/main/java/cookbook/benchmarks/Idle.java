package cookbook.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What many idle connections cost. Each has sent one message and received one, and is then silent.
 * Before that, visitors warm up the server, because the size of a thread's stack depends on whether
 * its code has been compiled.
 *
 * @param connections how many
 * @param warmUpSeconds how long visitors come and go first
 */
record Idle(int connections, double warmUpSeconds) {

    static final List<Variant> VARIANTS =
            List.of(Variant.ECHO, Variant.PLAIN_VIRTUAL, Variant.NETTY_NIO);

    /**
     * What one connection costs.
     *
     * @param heap live bytes on the heap, including the stacks of virtual threads
     * @param resident bytes of the machine's memory
     */
    record Cost(double heap, double resident) {}

    Map<Variant, Cost> measure() {
        var costs = new LinkedHashMap<Variant, Cost>();
        for (var variant : VARIANTS) {
            costs.put(variant, measure(variant));
        }
        return costs;
    }

    Cost measure(Variant variant) {
        try (var server = new Server(variant);
                var client = new Client()) {
            client.run("connect", server, 0, warmUpSeconds);
            double heap = server.heapBytes();
            double resident = server.residentBytes();
            client.run("idle", server, connections, 0);
            return new Cost(
                    (server.heapBytes() - heap) / connections,
                    (server.residentBytes() - resident) / connections);
        }
    }
}
