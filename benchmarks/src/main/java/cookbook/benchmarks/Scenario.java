package cookbook.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A load that is put on several servers in turn.
 *
 * @param load as {@link cookbook.benchmarks.load.Load} knows it
 * @param count how many clients
 * @param message what one message of it is, for the tables
 */
record Scenario(String title, String load, int count, String message, List<Variant> variants) {

    static final List<Scenario> ALL =
            List.of(
                    echo(1),
                    echo(50),
                    echo(500),
                    echo(5_000),
                    new Scenario(
                            "munched lines, 8 connections",
                            "lines",
                            8,
                            "line of 64 bytes",
                            List.of(Variant.MUNCH, Variant.NETTY_MUNCH)),
                    new Scenario("bulk, 4 connections", "bulk", 4, "MiB", Variant.ALL_ECHOES),
                    new Scenario(
                            "connect, one round trip, close",
                            "connect",
                            8,
                            "visit",
                            List.of(
                                    Variant.ECHO,
                                    Variant.PLAIN_VIRTUAL,
                                    Variant.PLAIN_PLATFORM,
                                    Variant.NETTY_NIO)),
                    new Scenario(
                            "a new client while 500 others are busy",
                            "newcomers",
                            500,
                            "visit",
                            Variant.ALL_ECHOES));

    private static Scenario echo(int connections) {
        var title =
                String.format(
                        Locale.ROOT,
                        "echo, %,d connection%s",
                        connections,
                        connections == 1 ? "" : "s");
        return new Scenario(
                title, "ping-pong", connections, "line of 64 bytes", Variant.ALL_ECHOES);
    }
}
