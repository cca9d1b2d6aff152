/**
 * See components move: {@code -Dtrace} prints every message as it crosses a link, {@code -Dwatch}
 * serves a live page. All of it observes; the rest of the framework never calls it, and {@link
 * cookbook.program.Program} switches it on.
 */
package cookbook.watch;
