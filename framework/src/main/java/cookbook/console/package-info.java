/** Components at the console: what a protocol handler needs to be tried out without a network. */
package cookbook.console;
