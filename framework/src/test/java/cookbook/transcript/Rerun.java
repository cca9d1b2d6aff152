package cookbook.transcript;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command that plays one transcript alone.
 *
 * @param module the folder of the Maven module with the test, wherever the test is run from
 * @param test the simple name of its class
 */
record Rerun(Path module, String test) {

    static Rerun of(Class<?> test) {
        var outermost = test;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return new Rerun(above(classes(outermost), "pom.xml"), outermost.getSimpleName());
    }

    private static Path classes(Class<?> test) {
        try {
            return Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The nearest folder above this one that holds such a file; else the one we run in. */
    private static Path above(Path folder, String file) {
        var found = folder.toAbsolutePath();
        while (found != null && !Files.exists(found.resolve(file))) {
            found = found.getParent();
        }
        return found == null ? Path.of("").toAbsolutePath() : found;
    }

    /**
     * @param server null if one is started
     */
    String command(String transcript, String server) {
        var project = above(module, "mvnw").relativize(module).toString();
        return "./mvnw"
                + (project.isEmpty() ? "" : " -pl " + project)
                + (test.endsWith("IT") ? " verify -Dit.test=" : " test -Dtest=")
                + test
                + " -Dtranscript="
                + transcript
                + (server == null ? "" : " -Dserver=" + server);
    }
}
