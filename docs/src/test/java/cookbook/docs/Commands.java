package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that whatever a command names is there; whether it works, {@link CommandsIT} tries. */
record Commands(Repository repository) {

    private static final Set<String> PROGRAMS =
            Set.of(
                    "./mvnw", "mvn", "nc", "telnet", "printf", "git", "cd", "kill", ".ci/run",
                    "jcmd", "docker");

    private static final Set<String> GOALS =
            Set.of(
                    "compile",
                    "test-compile",
                    "test",
                    "verify",
                    "package",
                    "install",
                    "process-classes",
                    "process-test-classes",
                    "exec:java",
                    "dependency:copy-dependencies",
                    "spotless:apply");

    private static final Set<String> OPTIONS = Set.of("-q", "-pl", "-DskipTests");

    private static final Set<String> OF_MAVEN =
            Set.of("exec.mainClass", "exec.args", "it.test", "test", "includeScope");

    private static final Pattern DEFINITION = Pattern.compile("-D([\\w.]+)(?:=(.*))?");

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var command : all()) {
            try {
                check(command);
            } catch (Trouble trouble) {
                problems.add(
                        new Problem(
                                command.page(),
                                command.line(),
                                trouble.getMessage() + ": " + command.text()));
            }
        }
        repository.pages().forEach(page -> checkProperties(page, problems));
        return problems;
    }

    /** A property by itself, in the middle of the text. */
    private void checkProperties(Page page, List<Problem> problems) {
        for (var inline : page.inlines()) {
            var definition = DEFINITION.matcher(inline.code());
            if (definition.matches() && !OF_MAVEN.contains(definition.group(1))) {
                try {
                    checkProperty(definition.group(1));
                } catch (Trouble trouble) {
                    problems.add(new Problem(page, inline.line(), trouble.getMessage()));
                }
            }
        }
    }

    List<Command> all() {
        return repository.pages().stream().flatMap(page -> Command.in(page).stream()).toList();
    }

    private void check(Command command) {
        var program = command.words().getFirst();
        if (!PROGRAMS.contains(program)) {
            throw new Trouble("a program that this check does not know");
        }
        if (command.isMaven()) {
            command.module().ifPresent(this::checkModule);
            command.words().stream().skip(1).forEach(word -> checkWord(command, word));
        }
        if (program.equals("nc") || program.equals("telnet") || command.text().contains("| nc")) {
            checkPort(command);
        }
    }

    private void checkModule(String module) {
        if (!repository.modules().contains(module)) {
            throw new Trouble("there is no module " + module);
        }
    }

    private void checkProfile(String profile) {
        var id = Pattern.compile("<id>" + Pattern.quote(profile) + "</id>");
        if (repository.find(id, "pom.xml").isEmpty()) {
            throw new Trouble("there is no profile " + profile);
        }
    }

    private void checkWord(Command command, String word) {
        var definition = DEFINITION.matcher(word);
        if (definition.matches()) {
            checkDefinition(command, definition.group(1), definition.group(2));
        } else if (word.startsWith("-P")) {
            checkProfile(word.substring(2));
        } else if (!OPTIONS.contains(word)
                && !GOALS.contains(word)
                && !command.module().equals(java.util.Optional.of(word))) {
            throw new Trouble("neither a goal nor an option that this check knows: " + word);
        }
    }

    private void checkDefinition(Command command, String name, String value) {
        switch (name) {
            case "exec.mainClass" -> checkFile(command, value.replace('.', '/') + ".java");
            case "it.test", "test" -> checkTest(command, value);
            case "transcript" -> checkFile(command, "/" + value + ".txt");
            case "exec.args" -> List.of(value.split(" ")).forEach(this::checkArgument);
            default -> {
                if (!name.startsWith("junit.jupiter.") && !OF_MAVEN.contains(name)) {
                    checkProperty(name);
                }
            }
        }
    }

    /** As in {@code EchoIT} or {@code EchoIT#a_method}. */
    private void checkTest(Command command, String test) {
        int hash = test.indexOf('#');
        if (test.startsWith("*")) {
            checkFile(command, test.substring(1) + ".java");
            return;
        }
        var file = checkFile(command, "/" + (hash < 0 ? test : test.substring(0, hash)) + ".java");
        if (hash >= 0 && !repository.text(file).contains(" " + test.substring(hash + 1) + "(")) {
            throw new Trouble("%s has no test %s".formatted(file, test.substring(hash + 1)));
        }
    }

    private String checkFile(Command command, String end) {
        var folder = command.module().map(module -> module + "/").orElse("");
        return repository.filesEndingWith(end).stream()
                .filter(file -> file.startsWith(folder))
                .findFirst()
                .orElseThrow(() -> new Trouble("there is no file " + folder + "…" + end));
    }

    /** Addresses and IRC channels are no files. */
    private void checkArgument(String argument) {
        if (!argument.matches("#.*|.*:.*") && !repository.has(argument)) {
            throw new Trouble("there is no file " + argument);
        }
    }

    /** Somebody must ask for it. */
    private void checkProperty(String name) {
        var literal = Pattern.compile(Pattern.quote('"' + name + '"'));
        var reference = Pattern.compile(Pattern.quote("${" + name + "}"));
        boolean isKnown =
                !repository.find(literal, ".java").isEmpty()
                        || !repository.find(reference, "pom.xml").isEmpty();
        if (!isKnown) {
            throw new Trouble("nobody asks for a property " + name);
        }
    }

    private void checkPort(Command command) {
        var ports = new ArrayList<String>();
        for (var module : repository.modules()) {
            if (repository.has(module + "/src/main")) {
                try {
                    ports.add("" + new MavenModule(repository, module).port());
                } catch (Trouble noServer) {
                    // no port
                }
            }
        }
        var port = command.words().getLast();
        if (!ports.contains(port)) {
            throw new Trouble("no server listens on port " + port);
        }
    }
}
