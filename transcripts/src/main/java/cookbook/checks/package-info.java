/**
 * What Maven says about the tests: a few lines when they pass, and when some fail, their reports,
 * with the one that teaches most at the end.
 *
 * <p>In each test JVM a {@link cookbook.checks.Recorder} records the result of each test. At the
 * end of a module Maven runs {@link cookbook.checks.Verdict}, which reads and sorts the results,
 * prints a summary, and ends the build if a test failed. The output of JUnit and Maven themselves
 * is in the module's folder {@code target}.
 */
package cookbook.checks;
