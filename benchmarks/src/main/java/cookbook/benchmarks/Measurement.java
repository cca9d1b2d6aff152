package cookbook.benchmarks;

/**
 * What was measured for one server under one load, in several rounds.
 *
 * @param rate messages per second
 * @param p50 microseconds from a message to its reply, for half of them
 * @param p99 the same for 99 of 100 of them
 * @param cpu microseconds of the server's CPU time per message
 * @param resident bytes that the server holds after the load
 */
record Measurement(Series rate, Series p50, Series p99, Series cpu, Series resident) {

    Measurement() {
        this(new Series(), new Series(), new Series(), new Series(), new Series());
    }
}
