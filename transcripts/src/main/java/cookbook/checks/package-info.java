/**
 * What Maven says about the tests: a few lines when they pass, and when they fail, the report that
 * teaches most, last.
 *
 * <p>In each test JVM a {@link cookbook.checks.Recorder} writes down the result of each test. At
 * the end of a module Maven runs {@link cookbook.checks.Verdict}, which reads them, sorts them,
 * prints a summary, and ends the build if a test failed. JUnit's and Maven's own words are kept in
 * the module's folder {@code target}.
 */
package cookbook.checks;
