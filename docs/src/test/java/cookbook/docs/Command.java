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
 * @param text without its prompt, and without what follows as a comment
 * @param marker of its block; null if it has none
 */
record Command(Page page, int line, String text, Marker marker) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
    private static final String PROMPT = "$ ";

    /** A variable that can be set in front of a command: options for Maven's JVM. */
    static final String OPTIONS_OF_MAVEN = "MAVEN_OPTS=";

    private static final String COMMENT = "\\s+# .*$";

    /** All of a page, in their order: in blocks for a shell, after a prompt, and in the text. */
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

    /** Split into words as a shell does it. */
    List<String> words() {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("['\"]", ""))
                .toList();
    }

    /** What it says when it fails, as it should, with an exit code other than 0. */
    Optional<String> failure() {
        return marked(Marker.Kind.FAILS).map(Marker::address);
    }

    /** Whether it takes so long, or needs so much, that only the reader tries it. */
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

    /** Whether it talks to a server. */
    boolean isClient() {
        return text.matches("(nc|telnet) .*|.*\\| nc .*");
    }

    /** Whether it starts a server and leaves it running. */
    boolean isServer(Repository repository) {
        boolean writesOne = property("new").isPresent();
        if (failure().isPresent() || !isMaven() || !words().contains("exec:java") || writesOne) {
            return false;
        }
        if (module().orElse("").startsWith("mine/")) {
            return true; // written by a command of the same page, so it is not in the repository
        }
        var module = new MavenModule(repository, module().orElse(""));
        var main = property("exec.mainClass").orElseGet(module::mainClass);
        return repository.filesEndingWith("/" + main.replace('.', '/') + ".java").stream()
                .anyMatch(source -> repository.text(source).contains("ServerProgram.run("));
    }

    /** The value of {@code -Dname=value}; empty text if it has none. */
    Optional<String> property(String name) {
        return words().stream()
                .filter(word -> word.equals("-D" + name) || word.startsWith("-D" + name + "="))
                .map(word -> word.substring(Math.min(word.length(), name.length() + 3)))
                .findFirst();
    }

    /** The module after {@code -pl}. */
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
