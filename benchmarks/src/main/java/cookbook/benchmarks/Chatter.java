package cookbook.benchmarks;

import cookbook.benchmarks.load.Figures;

/**
 * Chapter 7: one client teaches it many words, then others ask.
 *
 * @param wordsASecond how many are taught, each line of ten words answered
 * @param bytesAWord live bytes on the server's heap for each word taught
 * @param repliesASecond how many are sent to clients that only ask
 * @param p99 microseconds from a question to its answer, for 99 of 100
 */
record Chatter(double wordsASecond, double bytesAWord, double repliesASecond, double p99) {

    static Chatter measure(int words, int clients, double seconds) {
        try (var server = new Server(Variant.CHATTY);
                var client = new Client()) {
            client.run("ask", server, clients, seconds / 4);
            double before = server.heapBytes();
            Figures taught = client.run("teach", server, words, 0);
            double bytes = server.heapBytes() - before;
            Figures asked = client.run("ask", server, clients, seconds);
            return new Chatter(
                    taught.get("rate"), bytes / words, asked.get("rate"), asked.get("p99"));
        }
    }
}
