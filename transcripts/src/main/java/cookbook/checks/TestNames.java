package cookbook.checks;

import cookbook.transcript.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Maven runs this before any tests. If a test was asked for by a name that no test has, it ends the
 * build. Otherwise nothing would be tested, and everything would seem fine.
 *
 * @param modules the folders to search
 */
record TestNames(List<Path> modules) {

    private static final Pattern TEST = Pattern.compile("(\\w+(Test|IT))\\.java");

    /** What Maven treats as a pattern rather than a name. It is not checked here. */
    private static final Pattern PATTERN = Pattern.compile("[%!*?].*|.*[*?/\\[\\]].*");

    /**
     * @param args the project's folder, and {@code modules} followed by the modules that Maven was
     *     asked for, if any
     */
    static void main(String[] args) {
        var root = Path.of(args[0]);
        var selected =
                Stream.of(args[1].replaceAll("^modules|[\\[\\]\\s:]", "").split(","))
                        .map(root::resolve)
                        .filter(Files::isDirectory)
                        .toList();
        var names = new TestNames(selected.isEmpty() ? List.of(root) : selected);
        for (var property : List.of("test", "it.test")) {
            var mistake = names.mistake(property, System.getProperty(property, ""));
            if (mistake != null) {
                System.out.println(mistake);
                System.out.flush();
                System.exit(1);
            }
        }
    }

    /**
     * What is wrong with the value of this property; null if nothing is.
     *
     * @param asked such as {@code EchoIT,EchoFuzzTest#a_test}
     */
    String mistake(String property, String asked) {
        for (var each : asked.split(",")) {
            if (!each.isBlank() && !PATTERN.matcher(each).matches()) {
                var parts = each.strip().split("#", 2);
                var name = parts[0].substring(parts[0].lastIndexOf('.') + 1);
                var files = files().stream().filter(file -> nameOf(file).equals(name)).toList();
                if (files.isEmpty()) {
                    return String.format(
                            Locale.ROOT,
                            "-D%s=%s: there is no such test; %s",
                            property,
                            asked,
                            Suggestion.of(name, names()));
                }
                if (parts.length == 2 && files.stream().noneMatch(file -> has(file, parts[1]))) {
                    return String.format(
                            Locale.ROOT,
                            "-D%s=%s: there is no test %s in %s",
                            property,
                            asked,
                            parts[1],
                            name);
                }
            }
        }
        return null;
    }

    private List<String> names() {
        return files().stream().map(TestNames::nameOf).distinct().toList();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** Tests that could be inherited, and lists of tests, are not checked. */
    private static boolean has(Path file, String method) {
        var source = textOf(file);
        return !method.matches("\\w+")
                || source.contains(" extends ")
                || source.contains(" " + method + "(");
    }

    private List<Path> files() {
        var found = new ArrayList<Path>();
        for (var module : modules) {
            try (var files = Files.find(module, 20, (file, _) -> isTest(file))) {
                files.forEach(found::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    /** An exercise can be a test too; it runs only when it is asked for by name. */
    private static boolean isTest(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.contains("/src/test/java/")
                ? TEST.matcher(file.getFileName().toString()).matches()
                : path.matches(".*/src/exercises/java/.*\\.java")
                        && textOf(file).lines().anyMatch("    @Test"::equals);
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
