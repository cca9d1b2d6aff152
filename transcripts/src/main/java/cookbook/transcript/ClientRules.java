package cookbook.transcript;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds steps that make no sense after earlier ones, such as a client that speaks after leaving.
 */
final class ClientRules {

    /** The number of the line in which each of these ended for a client; 0 if it has not ended. */
    private static final class Ends {
        int connection;
        int output;
        int input;
    }

    private final Map<String, Ends> clients = new HashMap<>();

    void check(int line, Step step) {
        if (step instanceof Step.WithClient withClient) {
            check(line, withClient);
        }
    }

    private void check(int line, Step.WithClient step) {
        var client = step.client();
        boolean isNew = !clients.containsKey(client);
        var ends = clients.computeIfAbsent(client, _ -> new Ends());
        if (clients.containsKey("") && clients.size() > 1) {
            throw new TranscriptException(
                    "a single client is C: and S:; if there are several, each has a number: C1: and S1:");
        }
        refuse(ends.connection, "the connection ended");
        switch (step) {
            case Step.Connects _ -> refuseUnless(isNew);
            case Step.Sends _ -> refuse(ends.output, "the client shut down its output");
            case Step.ShutsDownOutput _ -> {
                refuse(ends.output, "the client shut down its output");
                ends.output = line;
            }
            case Step.Says _, Step.ServerStaysSilent _ -> refuse(ends.input, "the server closed");
            case Step.ServerCloses _ -> {
                refuse(ends.input, "the server closed");
                ends.input = line;
            }
            case Step.ServerRefuses _ -> {
                refuseUnless(isNew);
                ends.connection = line;
            }
            case Step.Closes _, Step.Resets _ -> ends.connection = line;
        }
    }

    private static void refuse(int line, String what) {
        if (line > 0) {
            throw new TranscriptException(
                    String.format(Locale.ROOT, "this comes too late: %s in line %d", what, line));
        }
    }

    private static void refuseUnless(boolean isNew) {
        if (!isNew) {
            throw new TranscriptException("this comes too late: the client is already connected");
        }
    }
}
