package cookbook.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command that a page tells the reader to type.
 *
 * @param text the command without its prompt and without a comment
 * @param marker the marker of its block; null if it has none
 */
record Command(Page page, int line, String text, Marker marker) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
    private static final String PROMPT = "$ ";

    /** A command can begin with this variable, which holds options for Maven's JVM. */
    static final String OPTIONS_OF_MAVEN = "MAVEN_OPTS=";

    private static final String COMMENT = "\\s+# .*$";

    /** Finds a page's commands, in order: in shell blocks, after a prompt, and in the text. */
    static List<Command> in(Page page) {
        var commands = new ArrayList<Command>();
        for (var block : page.blocks()) {
            for (int n = 0; n < block.lines().size(); n++) {
                var line = block.lines().get(n);
                boolean isTyped =
                        switch (block.language()) {
                            case "sh" -> !line.isBlank() && !line.startsWith("#");
                            case "console" -> line.startsWith(PROMPT);
                            default -> false;
                        };
                if (isTyped) {
                    commands.add(of(page, block.line() + 1 + n, line, block.marker()));
                }
            }
        }
        for (var inline : page.inlines()) {
            if (inline.code().matches("(\\./mvnw|mvn) .*")) {
                commands.add(of(page, inline.line(), inline.code(), null));
            }
        }
        return commands.stream().sorted(Comparator.comparingInt(Command::line)).toList();
    }

    private static Command of(Page page, int line, String text, Marker marker) {
        var typed = text.startsWith(PROMPT) ? text.substring(PROMPT.length()) : text;
        return new Command(page, line, typed.replaceFirst(COMMENT, "").strip(), marker);
    }

    /** Splits it into words as a shell does. */
    List<String> words() {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("['\"]", ""))
                .toList();
    }

    /** Returns what it prints when it fails, if it should fail. */
    Optional<String> failure() {
        return marked(Marker.Kind.FAILS).map(Marker::address);
    }

    /** Returns whether only the reader runs it, because it takes so long or needs so much. */
    boolean isForTheReaderAlone() {
        return marked(Marker.Kind.LONG).or(() -> marked(Marker.Kind.NEEDS)).isPresent();
    }

    private Optional<Marker> marked(Marker.Kind kind) {
        return Optional.ofNullable(marker).filter(each -> each.kind() == kind);
    }

    boolean isMaven() {
        return words().stream()
                .filter(word -> !word.startsWith(OPTIONS_OF_MAVEN))
                .findFirst()
                .filter(word -> word.matches("\\./mvnw|mvn"))
                .isPresent();
    }

    /** Returns whether it talks to a server. */
    boolean isClient() {
        return text.matches("(nc|telnet) .*|.*\\| nc .*");
    }

    /** Returns whether it starts a server and leaves it running. */
    boolean isServer(Repository repository) {
        boolean writesOne = property("new").isPresent();
        boolean runs = isMaven() && words().contains("exec:java");
        var name = module().orElse("");
        if (!runs || name.isEmpty() || failure().isPresent() || writesOne) {
            return false;
        }
        if (name.startsWith("mine/")) {
            return true; // written by a command of the same page, so it is not in the repository
        }
        var module = new MavenModule(repository, name);
        var main = property("exec.mainClass").orElseGet(module::mainClass);
        return repository.filesEndingWith("/" + main.replace('.', '/') + ".java").stream()
                .anyMatch(source -> repository.text(source).contains("ServerProgram.run("));
    }

    /** Returns the value of {@code -Dname=value}, which is an empty text for {@code -Dname}. */
    Optional<String> property(String name) {
        return words().stream()
                .filter(word -> word.equals("-D" + name) || word.startsWith("-D" + name + "="))
                .map(word -> word.substring(Math.min(word.length(), name.length() + 3)))
                .findFirst();
    }

    /** Returns the module after {@code -pl}. */
    Optional<String> module() {
        int at = words().indexOf("-pl");
        return at < 0 || at + 1 == words().size()
                ? Optional.empty()
                : Optional.of(words().get(at + 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s:%d: %s", page.path(), line, text);
    }
}
