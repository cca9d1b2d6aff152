package cookbook.transcript;

import java.util.Locale;

/** The ways in which a server can fail a transcript. */
public enum Miss {
    NO_REPLY("The server said nothing."),
    PARTIAL_REPLY("The server began to answer but did not finish."),
    LINE_FEED_MISSING("The reply is right, except that the line feed at its end is missing."),
    WRONG_REPLY("The server said something else."),
    EXTRA_BYTES("The server said more than it should have."),
    BROKE_THE_SILENCE("The server spoke where it should have waited."),
    CLOSED_EARLY("The server closed the connection too early."),
    NEVER_CLOSED("The server should have closed the connection, but left it open."),
    RESET(
            """
            The connection was reset, and what was in flight is lost. This happens when a
            server closes a socket with unread input, or crashes."""),
    COULD_NOT_CONNECT(
            "The client could not connect: is the server running, and listening at this address?"),
    DID_NOT_REFUSE("The server should have stopped listening, but a client could still connect."),
    NOT_PRINTED("The server did not print what it should have printed."),
    DID_NOT_READ("The server stopped reading, so the client could not go on sending.");

    private final String explanation;

    Miss(String explanation) {
        this.explanation = explanation;
    }

    /** What this means, for somebody who sees it for the first time. */
    public String explanation() {
        return explanation;
    }

    /** In words: {@code partial reply}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
