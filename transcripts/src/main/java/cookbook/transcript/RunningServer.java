package cookbook.transcript;

import java.util.List;
import java.util.Locale;

/** A server that somebody has started, used for all plays. */
final class RunningServer implements Stage {

    private final Address address;
    private final Caller caller;

    /** Null before the first play. */
    private String playedBefore;

    RunningServer(Address address, Caller caller) {
        this.address = address;
        this.caller = caller;
    }

    /** All that need no new server; if every one of them needs a new server, only the first. */
    List<Transcript> canPlay(List<Transcript> transcripts) {
        var shared = transcripts.stream().filter(each -> !each.needsNewServer()).toList();
        return shared.isEmpty() ? transcripts.subList(0, 1) : shared;
    }

    /** The ways to play a transcript. If it needs a new server, it can be played only once. */
    List<Way> ways(Transcript transcript) {
        var ways = caller.ways(transcript);
        return transcript.needsNewServer() ? ways.subList(0, Math.min(1, ways.size())) : ways;
    }

    @Override
    public void play(Transcript transcript, Way way, Limits limits, String command)
            throws InterruptedException {
        var player =
                new Player(address.host(), address.port())
                        .calling(caller)
                        .limits(limits)
                        .command(command)
                        .playedBefore(playedBefore);
        playedBefore = String.format(Locale.ROOT, "%s, %s,", transcript.shortName(), way);
        player.play(transcript, way);
    }
}
