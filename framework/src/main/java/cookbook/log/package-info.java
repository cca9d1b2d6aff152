/** What can safely go into a log, and how often. */
package cookbook.log;
