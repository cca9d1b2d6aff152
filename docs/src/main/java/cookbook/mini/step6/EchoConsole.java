package cookbook.mini.step6;

class EchoConsole {

    static void main() throws InterruptedException {
        var parts = Component.pipeline(new Reader(System.in), new Echo(), new Writer(System.out));
        parts.getLast().join();
    }
}
