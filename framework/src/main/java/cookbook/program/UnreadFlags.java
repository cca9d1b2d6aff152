package cookbook.program;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds options that the program does not read, but that were probably meant for it: an option of
 * another program of this cookbook, or a name that is one typo away from an option of this one.
 * Without this check they would silently have no effect. Other properties are ignored.
 */
final class UnreadFlags {

    /** The options of all programs of this cookbook. */
    static final Set<String> OURS =
            Set.of(
                    "host",
                    "port",
                    "backlog",
                    "maxConnections",
                    "inboxCapacity",
                    "idleTimeout",
                    "writeTimeout",
                    "drainTime",
                    "lingerTimeout",
                    "lingerTime",
                    "codec",
                    "lineLength",
                    "trace",
                    "watch",
                    "chain",
                    "chainSteps",
                    "seed",
                    "tls",
                    "whenFull");

    private UnreadFlags() {}

    /**
     * Refuses such options.
     *
     * @param typed the names that were typed
     * @param read the names that the program has read
     * @throws IllegalArgumentException if there is one; the message, for people, repeats no value,
     *     since it can hold a password
     */
    static void refuse(Set<String> typed, Set<String> read) {
        for (var name : new TreeSet<>(typed)) {
            if (read.contains(name)) {
                continue;
            }
            var meant =
                    read.stream().sorted().filter(option -> isOneSlip(name, option)).findFirst();
            if (meant.isPresent()) {
                throw new IllegalArgumentException(
                        "there is no option -D" + name + "; did you mean -D" + meant.get() + "?");
            }
            if (OURS.contains(name)) {
                throw new IllegalArgumentException(
                        "this program has no option -D" + name + "; " + options(read));
            }
        }
    }

    private static String options(Set<String> read) {
        return read.isEmpty()
                ? "it has none at all"
                : read.stream()
                        .sorted()
                        .map(name -> "-D" + name)
                        .collect(joining(", ", "it has ", ""));
    }

    /**
     * The names that were typed. In a Java process of its own, a program has only properties from
     * the command line. In Maven it also has Maven's own and those of {@code MAVEN_OPTS}, but an
     * environment variable says what was typed.
     */
    static Set<String> typed(Properties properties, Map<String, String> environment) {
        var names = new TreeSet<>(properties.stringPropertyNames());
        var mavenArguments = environment.get("MAVEN_CMD_LINE_ARGS");
        if (properties.containsKey("maven.home") && mavenArguments != null) {
            names.retainAll(defined(mavenArguments));
        }
        return names;
    }

    /** The names after {@code -D}, {@code -D } or {@code --define }, among other words. */
    private static Set<String> defined(String mavenArguments) {
        return Stream.of(mavenArguments.split("[\\s\"']+"))
                .map(word -> word.replaceFirst("^(-D|--define=)", "").replaceFirst("=.*", ""))
                .collect(toCollection(TreeSet::new));
    }

    /**
     * Whether the only mistake is the case, or one letter that is missing, added, wrong or swapped.
     */
    static boolean isOneSlip(String typed, String option) {
        if (typed.contains(".") || typed.equals(option)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(typed.length(), option.length())
                && typed.charAt(same) == option.charAt(same)) {
            same++;
        }
        var rest = typed.substring(same);
        var wanted = option.substring(same);
        return typed.equalsIgnoreCase(option)
                || without(rest, 1).equals(wanted)
                || rest.equals(without(wanted, 1))
                || !rest.isEmpty() && without(rest, 1).equals(without(wanted, 1))
                || isSwapped(rest, wanted);
    }

    private static String without(String text, int first) {
        return text.substring(Math.min(first, text.length()));
    }

    private static boolean isSwapped(String rest, String wanted) {
        return rest.length() > 1
                && rest.length() == wanted.length()
                && rest.charAt(0) == wanted.charAt(1)
                && rest.charAt(1) == wanted.charAt(0)
                && without(rest, 2).equals(without(wanted, 2));
    }
}
