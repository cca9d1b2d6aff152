package cookbook.transcript;

import cookbook.testing.MavenModule;

/**
 * The command that plays one transcript alone.
 *
 * @param test the simple name of its class
 */
record Rerun(MavenModule module, String test) {

    static Rerun of(Class<?> test) {
        var outermost = test;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return new Rerun(MavenModule.of(outermost), outermost.getSimpleName());
    }

    /**
     * @param server null if one is started
     */
    String command(String transcript, String server) {
        return module.mvnw("")
                + (test.endsWith("IT") ? " verify -Dit.test=" : " test -Dtest=")
                + test
                + " -Dtranscript="
                + transcript
                + (server == null ? "" : " -Dserver=" + server);
    }
}
