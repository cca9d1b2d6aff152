/** What goes into a log, and what must not. */
package cookbook.log;
