/**
 * The console: components that read and write it, so that a protocol handler can be tried out
 * without a network; and what a program that is started from the command line needs.
 */
package cookbook.console;
