package cookbook.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cookbook.codec.Codec;
import cookbook.component.ShutdownMicroprocess;
import cookbook.container.BusyBox;
import cookbook.container.NeedsDocker;
import cookbook.net.SimpleServer;
import cookbook.testing.Handler;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wrong server does not pass because the client is nc or telnet. */
@NeedsDocker
class ClientProgramContainerIT {

    enum Tool {
        NC(BusyBox::netcat),
        TELNET(BusyBox::telnet);

        final Function<BusyBox, ClientProgram> in;

        Tool(Function<BusyBox, ClientProgram> in) {
            this.in = in;
        }
    }

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), Duration.ofMillis(200));

    private static final Handler.Main<String, String> CLOSES =
            self -> {
                self.outbox.send("Bye\n");
                self.signal.send(new ShutdownMicroprocess());
            };

    private static BusyBox busybox;

    @BeforeAll
    static void start() {
        busybox = new BusyBox();
    }

    @AfterAll
    static void stop() {
        busybox.close();
    }

    private static Miss play(
            Tool tool, String transcript, Supplier<Handler<String, String>> protocol) {
        try (var server = new SimpleServer<>(protocol, Codec.text(UTF_8), 0)) {
            server.start();
            var player = new Player("127.0.0.1", server.port()).limits(LIMITS);
            player.playedBy(tool.in.apply(busybox));
            var missed =
                    catchThrowableOfType(
                            Missed.class,
                            () -> player.play(Transcript.parse("test", transcript), Way.WHOLE));
            return missed == null ? null : missed.miss();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_right_server_passes(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: Hello\n<client closes>", Handler::echo)).isNull();
        assertThat(play(tool, "S: Bye\n<server closes>", () -> new Handler<>(CLOSES))).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_reply_is_seen(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: Hallo", Handler::echo)).isEqualTo(Miss.WRONG_REPLY);
    }

    @ParameterizedTest
    @EnumSource
    void more_than_there_should_be_is_seen(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: He\\\n<client closes>", Handler::echo))
                .isEqualTo(Miss.EXTRA_BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void a_close_that_comes_too_early_is_seen(Tool tool) {
        assertThat(play(tool, "S: Bye\n<server stays silent>", () -> new Handler<>(CLOSES)))
                .isEqualTo(Miss.CLOSED_EARLY);
    }

    @ParameterizedTest
    @EnumSource
    void a_close_that_does_not_come_is_seen(Tool tool) {
        assertThat(play(tool, "C: Hello\nS: Hello\n<server closes>", Handler::echo))
                .isEqualTo(Miss.NEVER_CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_goes_on_listening_is_seen(Tool tool) {
        assertThat(play(tool, "<server refuses the client>", Handler::echo))
                .isEqualTo(Miss.DID_NOT_REFUSE);
    }
}
