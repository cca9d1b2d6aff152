/**
 * A server or a pipeline as a command-line program: its options, Ctrl-C, error lines and exit
 * codes.
 */
package cookbook.program;
