package cookbook.program;

import cookbook.net.ServerOptions;

/** The options of a server, as properties of the same names; times are in seconds. */
final class ServerFlags {

    private ServerFlags() {}

    /**
     * These defaults, except where the flags say something else.
     *
     * @throws IllegalArgumentException if a value is invalid; the message is for people
     */
    static ServerOptions override(ServerOptions defaults, Flags flags) {
        return defaults.withHost(flags.text("host", defaults.host()))
                .withPort(flags.number("port", defaults.port()))
                .withBacklog(flags.number("backlog", defaults.backlog()))
                .withMaxConnections(flags.number("maxConnections", defaults.maxConnections()))
                .withInboxCapacity(flags.number("inboxCapacity", defaults.inboxCapacity()))
                .withIdleTimeout(flags.seconds("idleTimeout", defaults.idleTimeout()))
                .withWriteTimeout(flags.seconds("writeTimeout", defaults.writeTimeout()))
                .withDrainTime(flags.seconds("drainTime", defaults.drainTime()))
                .withLingerTimeout(flags.seconds("lingerTimeout", defaults.lingerTimeout()))
                .withLingerTime(flags.seconds("lingerTime", defaults.lingerTime()));
    }
}
