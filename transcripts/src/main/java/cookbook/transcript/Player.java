package cookbook.transcript;

import java.net.InetSocketAddress;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/** Plays transcripts against a server that is already running. */
public final class Player {

    final String host;
    final int port;
    Console console;
    String command;
    String playedBefore;
    Caller caller = new Sockets();
    Limits limits = Limits.from(System::getProperty);

    /** Only the player's own tests change these two. */
    LongSupplier nanoTime = System::nanoTime;

    ThreadFactory threads = Thread.ofVirtual().factory();

    public Player(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Where the server's output goes. Without a console, what it should print is not checked. */
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

    /** The command that runs only this check, for the report of a failure. */
    public Player command(String command) {
        this.command = command;
        return this;
    }

    /**
     * What was played just before against the same server, for the report if it is gone; or null.
     */
    Player playedBefore(String what) {
        this.playedBefore = what;
        return this;
    }

    /** Limits to use instead of those from the properties. */
    public Player limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    /**
     * Plays the whole transcript. When this returns or throws, all its clients have left.
     *
     * @throws Missed if the server does anything other than what the transcript says
     */
    public void play(Transcript transcript, Way way) throws InterruptedException {
        var play = new Play(this, transcript, way);
        try {
            play.perform();
        } finally {
            play.end();
        }
    }

    /** The address of the server, looked up again for each client. */
    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }
}
