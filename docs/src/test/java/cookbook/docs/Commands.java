package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks the commands that the pages show: every client must find a server, and every property in
 * the text must be read by some program. {@link CommandsIT} runs the Maven commands.
 */
record Commands(Repository repository) {

    private static final Pattern PROPERTY = Pattern.compile("-D([\\w.]+)(?:=.*)?");

    List<Command> all() {
        return repository.pages().stream().flatMap(page -> Command.in(page).stream()).toList();
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var ports = ports();
        for (var command : all()) {
            var port = command.words().getLast();
            if (command.isClient() && !ports.contains(port)) {
                var trouble =
                        String.format(
                                Locale.ROOT,
                                "no server listens on port %s: %s",
                                port,
                                command.text());
                problems.add(new Problem(command.page(), command.line(), trouble));
            }
        }
        for (var page : repository.pages()) {
            for (var inline : page.inlines()) {
                var property = PROPERTY.matcher(inline.code());
                if (property.matches() && !isRead(property.group(1))) {
                    var trouble = "nobody asks for a property " + property.group(1);
                    problems.add(new Problem(page, inline.line(), trouble));
                }
            }
        }
        return problems;
    }

    private List<String> ports() {
        var ports = new ArrayList<String>();
        for (var module : repository.modules()) {
            try {
                ports.add("" + new MavenModule(repository, module).port());
            } catch (Trouble noServer) {
                // no port
            }
        }
        return ports;
    }

    /** Returns whether a program, this build, or Maven itself reads this property. */
    private boolean isRead(String name) {
        var literal = Pattern.compile(Pattern.quote('"' + name + '"'));
        var inPom =
                Pattern.compile(
                        String.format(
                                Locale.ROOT, "\\$\\{%1$s}|<name>%1$s</name>", Pattern.quote(name)));
        return name.startsWith("exec.")
                || !repository.find(literal, ".java").isEmpty()
                || !repository.find(inPom, "pom.xml").isEmpty();
    }
}
