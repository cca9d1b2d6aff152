/**
 * A bot on IRC, as in RFC 2812: what a message is there, and who gets an answer. It knows nothing
 * about Chatty; any component that answers lines can speak through it.
 */
package cookbook.markov.irc;
