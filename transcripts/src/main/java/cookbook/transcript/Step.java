package cookbook.transcript;

/**
 * What a client does, or what the server must do. A client's name is its number, or "" if alone.
 */
public sealed interface Step {

    /** Something that happens between the server and one client. */
    sealed interface WithClient extends Step {
        String client();
    }

    /** Bytes that go one way or the other. */
    sealed interface Talk extends WithClient {
        byte[] bytes();
    }

    record Sends(String client, byte[] bytes) implements Talk {}

    record Says(String client, byte[] bytes) implements Talk {}

    record Connects(String client) implements WithClient {}

    record ShutsDownOutput(String client) implements WithClient {}

    record Closes(String client) implements WithClient {}

    record Resets(String client) implements WithClient {}

    record ServerCloses(String client) implements WithClient {}

    record ServerStaysSilent(String client) implements WithClient {}

    record ServerRefuses(String client) implements WithClient {}

    record ServerPrints(String text) implements Step {}
}
