package cookbook.transcript;

import java.net.InetSocketAddress;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/** Plays transcripts against a server that runs already. */
public final class Player {

    final String host;
    final int port;
    Console console;
    String command;
    Caller caller = new Sockets();
    Limits limits = Limits.from(System::getProperty);

    /** These two are as they should be, unless the player itself is tested. */
    LongSupplier nanoTime = System::nanoTime;

    ThreadFactory threads = Thread.ofVirtual().factory();

    public Player(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** What the server prints comes here; without one, what it should print is not checked. */
    public Player console(Console console) {
        this.console = console;
        return this;
    }

    /** The program that plays the clients, instead of the player itself. */
    public Player playedBy(ClientProgram program) {
        return calling(program);
    }

    Player calling(Caller caller) {
        this.caller = caller;
        return this;
    }

    /** The command that does this check alone, for the report of a failure. */
    public Player command(String command) {
        this.command = command;
        return this;
    }

    /** Other limits than those of the properties. */
    public Player limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    /**
     * Plays all of the transcript. When this returns, however it does, all its clients have left.
     *
     * @throws Missed if the server does anything else than the transcript says
     */
    public void play(Transcript transcript, Way way) throws InterruptedException {
        var play = new Play(this, transcript, way);
        try {
            play.perform();
        } finally {
            play.end();
        }
    }

    /** Looked up anew for each client. */
    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }
}
