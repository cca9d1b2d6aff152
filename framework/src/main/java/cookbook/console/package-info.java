/**
 * The console: components that read and write it, so that a protocol handler can be tried out
 * without a network, and what they need to know about the terminal and standard input.
 */
package cookbook.console;
