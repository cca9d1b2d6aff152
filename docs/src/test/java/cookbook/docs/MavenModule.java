package cookbook.docs;

import java.util.regex.Pattern;

/** A module with a server. */
record MavenModule(Repository repository, String name) {

    private static final Pattern PORT = Pattern.compile("ServerOptions\\.port\\((\\d+)\\)");
    private static final Pattern MAIN_CLASS =
            Pattern.compile("<exec.mainClass>(.+?)</exec.mainClass>");

    static MavenModule of(Repository repository, String path) {
        return new MavenModule(repository, nameOf(path));
    }

    static String nameOf(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    /** The port on which its server listens by default. */
    int port() {
        var sources = repository.filesEndingWith(".java").stream();
        return sources.filter(file -> file.startsWith(name + "/src/main/"))
                .flatMap(file -> PORT.matcher(repository.text(file)).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new Trouble("no server in " + name));
    }

    /** What {@code exec:java} runs by default. */
    String mainClass() {
        return MAIN_CLASS
                .matcher(repository.text(name + "/pom.xml"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new Trouble("nothing to run in " + name));
    }
}
