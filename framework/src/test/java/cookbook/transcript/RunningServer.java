package cookbook.transcript;

/** A server that somebody started, and that must do for many plays. */
final class RunningServer implements Stage {

    private final Address address;

    /** Whether nobody has talked to it yet, as far as we know. */
    private boolean isNew = true;

    RunningServer(Address address) {
        this.address = address;
    }

    @Override
    public void play(Transcript transcript, Way way, Limits limits, String command)
            throws InterruptedException {
        if (transcript.needsNewServer() && !isNew) {
            throw LeftOut.because(
                    "%s, %s: it needs a server that nobody has talked to; start yours anew, then %s"
                            .formatted(transcript.shortName(), way, command));
        }
        isNew = false;
        new Player(address.host(), address.port())
                .limits(limits)
                .command(command)
                .play(transcript, way);
    }
}
