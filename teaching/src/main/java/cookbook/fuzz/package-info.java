/**
 * What strangers may send: random and mutated bytes, in random pieces, for every protocol handler
 * and every codec. A few thousand with each build; as many as you like with
 *
 * <pre>{@code
 * ./mvnw test -Dtest='*FuzzTest' -Dfuzz.inputs=100000 -Djunit.jupiter.execution.timeout.mode=disabled
 * }</pre>
 *
 * <p>A failure says with which {@code -Dfuzz.seed=} it happens again, as the first input.
 */
package cookbook.fuzz;
