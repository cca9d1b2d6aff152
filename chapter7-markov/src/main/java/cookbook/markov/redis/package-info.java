/** A chain in a Redis, which many servers share. */
package cookbook.markov.redis;
