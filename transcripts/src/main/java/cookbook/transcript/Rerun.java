package cookbook.transcript;

import cookbook.testing.MavenModule;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The command that plays only one transcript.
 *
 * @param test the simple name of its class
 */
public record Rerun(MavenModule module, String test) {

    /** For a test that plays transcripts. */
    public static Rerun of(Class<?> test) {
        var outermost = test;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return new Rerun(MavenModule.of(outermost), outermost.getSimpleName());
    }

    /** It keeps the properties that choose another folder and another server. */
    public String command(String transcript, UnaryOperator<String> properties) {
        return module.mvnw(" -q")
                + (test.endsWith("IT") ? " verify -Dit.test=" : " test -Dtest=")
                + test
                + " -Dtranscript="
                + transcript
                + option("transcripts", properties)
                + option("server", properties);
    }

    private static String option(String name, UnaryOperator<String> properties) {
        var value = properties.apply(name);
        return value == null ? "" : String.format(Locale.ROOT, " -D%s=%s", name, value);
    }
}
