package cookbook.markov.redis;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** What went wrong with a Redis, for people. */
final class RedisTrouble {

    private RedisTrouble() {}

    static String reason(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return "unknown host";
                }
                case SocketTimeoutException _ -> {
                    return "no answer within " + RedisClients.PATIENCE.toSeconds() + " s";
                }
                default -> {
                    // its cause can say more
                }
            }
        }
        var said = String.valueOf(trouble.getMessage());
        if (said.startsWith("NOAUTH")) {
            return "a password is required";
        }
        if (said.startsWith("WRONGPASS")) {
            return "wrong user or password";
        }
        if (said.startsWith("DENIED")) {
            return "it is in protected mode, which rejects remote connections";
        }
        return trouble.getSuppressed().length == 0 ? said : trouble.getSuppressed()[0].getMessage();
    }
}
