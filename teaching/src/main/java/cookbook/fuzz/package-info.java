/**
 * What untrusted clients can send: random and mutated bytes, in random pieces, for every protocol
 * handler and every codec. Each build tries a few thousand inputs. To try as many as you like:
 *
 * <pre>{@code
 * ./mvnw test -Dtest='*FuzzTest' -Dfuzz.inputs=100000 -Djunit.jupiter.execution.timeout.mode=disabled
 * }</pre>
 *
 * <p>A failure says which {@code -Dfuzz.seed=} repeats it.
 */
package cookbook.fuzz;
