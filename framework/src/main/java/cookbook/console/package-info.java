/**
 * The console: components that read and write it, so that a protocol handler can be tried out
 * without a network; and what they know of the terminal and of standard input.
 */
package cookbook.console;
