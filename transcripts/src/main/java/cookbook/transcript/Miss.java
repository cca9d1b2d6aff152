package cookbook.transcript;

import java.util.Locale;

/** The ways to fail a transcript. */
public enum Miss {
    NO_REPLY("The server said nothing."),
    PARTIAL_REPLY("The server began to answer, and did not finish."),
    LINE_FEED_MISSING("The reply is right, but for the line feed at its end."),
    WRONG_REPLY("The server said something else."),
    EXTRA_BYTES("The server said more than it should."),
    BROKE_THE_SILENCE("The server spoke where it should have waited."),
    CLOSED_EARLY("The server closed the connection too early."),
    NEVER_CLOSED("The server should have closed the connection, and left it open."),
    RESET(
            """
            The connection was reset, and what was under way is lost. A server does this that
            closes a socket before it has read all that came, or that dies."""),
    COULD_NOT_CONNECT("The client could not connect: does the server run, and listen here?"),
    DID_NOT_REFUSE("The server should not listen any more, and a client could still connect."),
    NOT_PRINTED("The server did not print what it should have printed."),
    DID_NOT_READ("The server stopped reading, so the client could not go on sending.");

    private final String explanation;

    Miss(String explanation) {
        this.explanation = explanation;
    }

    /** For somebody who sees it for the first time. */
    public String explanation() {
        return explanation;
    }

    /** In words: {@code partial reply}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
