package cookbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cookbook.container.NeedsDocker;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wrong server does not pass because the client is nc or telnet. */
@NeedsDocker
class ClientProgramContainerIT {

    enum Tool {
        NC(busybox -> new Netcat(() -> busybox.command("nc"))),
        TELNET(busybox -> new Telnet(() -> busybox.command("telnet")));

        final Function<BusyBox, ClientProgram> in;

        Tool(Function<BusyBox, ClientProgram> in) {
            this.in = in;
        }
    }

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), Duration.ofMillis(200));

    private static final TestServer.Behaviour CLOSES = client -> client.say("Bye\n");

    private static BusyBox busybox;

    @BeforeAll
    static void start() {
        busybox = new BusyBox();
    }

    @AfterAll
    static void stop() {
        busybox.close();
    }

    private static Miss play(Tool tool, String transcript, TestServer.Behaviour behaviour) {
        try (var server = new TestServer(behaviour)) {
            var player = new Player("127.0.0.1", server.port()).limits(LIMITS);
            player.playedBy(tool.in.apply(busybox));
            var missed =
                    catchThrowableOfType(
                            Missed.class,
                            () ->
                                    player.play(
                                            Transcript.parse("test", transcript), Way.AS_WRITTEN));
            return missed == null ? null : missed.miss();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_right_server_passes(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: Hello\n<client closes>", TestServer.ECHO)).isNull();
        assertThat(play(tool, "S: Bye\n<server closes>", CLOSES)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_reply_is_seen(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: Hallo", TestServer.ECHO)).isEqualTo(Miss.WRONG_REPLY);
    }

    @ParameterizedTest
    @EnumSource
    void more_than_there_should_be_is_seen(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: He\\\n<client closes>", TestServer.ECHO))
                .isEqualTo(Miss.EXTRA_BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void a_close_that_comes_too_early_is_seen(Tool tool) {
        assertThat(play(tool, "S: Bye\n<server stays silent>", CLOSES))
                .isEqualTo(Miss.CLOSED_EARLY);
    }

    @ParameterizedTest
    @EnumSource
    void a_close_that_does_not_come_is_seen(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: Hello\n<server closes>", TestServer.ECHO))
                .isEqualTo(Miss.NEVER_CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_goes_on_listening_is_seen(Tool tool) {
        assertThat(play(tool, "<server refuses the client>", TestServer.ECHO))
                .isEqualTo(Miss.DID_NOT_REFUSE);
    }
}
