/** What was taught, and the same in memory. It knows no network. */
package cookbook.markov.chain;
