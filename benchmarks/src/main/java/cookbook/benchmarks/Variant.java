package cookbook.benchmarks;

import java.util.List;

/** One of the servers that are compared: its name in the tables, and how to start it. */
record Variant(String name, String mainClass, List<String> properties, List<String> arguments) {

    /** The server of chapter 1, as its reader runs it. */
    static final Variant ECHO =
            new Variant("components", "cookbook.echo.EchoServer", List.of("-Dport=0"), List.of());

    static final Variant PLAIN_VIRTUAL = server("plain, virtual threads", "PlainEcho", "virtual");
    static final Variant PLAIN_PLATFORM =
            server("plain, platform threads", "PlainEcho", "platform");
    static final Variant NETTY_NIO = server("Netty NIO", "NettyEcho", "nio");
    static final Variant NETTY_EPOLL = server("Netty epoll", "NettyEcho", "epoll");

    static final List<Variant> ALL_ECHOES =
            List.of(ECHO, PLAIN_VIRTUAL, PLAIN_PLATFORM, NETTY_NIO, NETTY_EPOLL);

    /** The server of chapter 5, on lines. */
    static final Variant MUNCH =
            new Variant(
                    "components",
                    "cookbook.munch.MunchServer",
                    List.of("-Dport=0", "-Dcodec=lines"),
                    List.of());

    static final Variant NETTY_MUNCH = server("Netty NIO", "NettyMunch", "nio");

    /** The server of chapter 7, with a chain that can hold everything it is taught here. */
    static final Variant CHATTY =
            new Variant(
                    "components",
                    "cookbook.markov.ChattyServer",
                    List.of("-Dport=0", "-DchainSteps=2000000"),
                    List.of());

    private static Variant server(String name, String mainClass, String argument) {
        return new Variant(
                name, "cookbook.benchmarks.servers." + mainClass, List.of(), List.of(argument));
    }
}
