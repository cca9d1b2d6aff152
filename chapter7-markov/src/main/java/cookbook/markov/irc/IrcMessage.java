package cookbook.markov.irc;

import java.util.ArrayList;
import java.util.List;

/**
 * A line from an IRC server, as in {@code :alice!a@host PRIVMSG #cookbook :hello, chatty}.
 *
 * @param sender a nickname, or the server's name; empty if the line names none
 * @param command a word, or the three digits of a reply
 * @param parameters the last one can contain spaces
 */
record IrcMessage(String sender, String command, List<String> parameters) {

    /** Parses a line. The command of an empty line is "". */
    static IrcMessage parse(String line) {
        var rest = line.strip();
        var sender = "";
        if (rest.startsWith(":")) {
            var prefix = firstWord(rest);
            sender = prefix.substring(1).replaceFirst("[!@].*", "");
            rest = rest.substring(prefix.length()).stripLeading();
        }
        var command = firstWord(rest);
        rest = rest.substring(command.length()).stripLeading();
        var parameters = new ArrayList<String>();
        while (!rest.isEmpty()) {
            var parameter = rest.startsWith(":") ? rest : firstWord(rest);
            parameters.add(parameter.replaceFirst("^:", ""));
            rest = rest.substring(parameter.length()).stripLeading();
        }
        return new IrcMessage(sender, command, parameters);
    }

    private static String firstWord(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    /** A parameter, counted from 0; empty if there is none. */
    String parameter(int index) {
        return index < parameters.size() ? parameters.get(index) : "";
    }

    /** What it says: the last parameter. */
    String text() {
        return parameters.isEmpty() ? "" : parameters.getLast();
    }

    /** Whether it is a reply that reports an error, 400 to 599. */
    boolean isError() {
        return command.matches("[45]\\d\\d");
    }
}
