/** The Markov chain, and one that is kept in memory. This package knows no network. */
package cookbook.markov.chain;
