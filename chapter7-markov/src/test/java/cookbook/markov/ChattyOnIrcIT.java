package cookbook.markov;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.markov.irc.IrcClient;
import cookbook.markov.irc.NeedsNgircd;
import cookbook.markov.irc.Ngircd;
import cookbook.testing.JavaProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program on a channel of a real IRC server, with somebody else there. */
@NeedsNgircd
class ChattyOnIrcIT {

    private static final String CHANNEL = "#cookbook";

    private Ngircd server;
    private IrcClient alice;

    @BeforeEach
    void aliceIsThere() throws IOException {
        server = new Ngircd();
        alice = new IrcClient(server, "alice", CHANNEL);
    }

    @AfterEach
    void theyLeave() throws IOException {
        alice.close();
        server.close();
    }

    private JavaProcess bot(String nick) throws IOException {
        return bot(List.of(), server.address(), nick);
    }

    private static JavaProcess bot(List<String> options, String address, String nick)
            throws IOException {
        return new JavaProcess(
                JavaProcess.command(ChattyOnIrc.class, options, address, CHANNEL, nick));
    }

    @Test
    void it_hears_and_learns_and_answers_anyone_who_addresses_it() throws Exception {
        try (var bot = bot("chatty")) {
            assertThat(bot.nextLine()).isEqualTo("On #cookbook as chatty");
            alice.say("the cat sat on the mat");
            alice.say("chatty: the cat sat on the mat");
            assertThat(alice.heard("chatty")).isEqualTo("#cookbook :alice: the cat sat on the mat");
        }
    }

    @Test
    void over_tls_it_talks_to_those_who_talk_without() throws Exception {
        var options = new ArrayList<>(server.trust());
        options.add("-Dtls");
        try (var bot = bot(options, server.tlsAddress(), "chatty")) {
            assertThat(bot.nextLine()).isEqualTo("On #cookbook as chatty");
            alice.say("chatty: hello");
            assertThat(alice.heard("chatty")).isEqualTo("#cookbook :alice: hello");
        }
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_is_one_line_and_exit_code_1()
            throws Exception {
        try (var bot = bot(List.of("-Dtls"), server.tlsAddress(), "chatty")) {
            assertThat(bot.errorLines())
                    .singleElement()
                    .asString()
                    .startsWith("TLS with " + server.tlsAddress() + " failed: ");
            assertThat(bot.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void what_it_was_told_in_private_it_answers_in_private() throws Exception {
        try (var _ = bot("chatty")) {
            alice.awaitArrival("chatty");
            alice.tell("chatty", "psst");
            assertThat(alice.heard("chatty")).isEqualTo("alice :psst");
        }
    }

    @Test
    void its_lines_are_two_seconds_apart() throws Exception {
        try (var _ = bot("chatty")) {
            alice.awaitArrival("chatty");
            alice.say("chatty: ha");
            alice.say("chatty: ha");
            alice.heard("chatty");
            long first = System.nanoTime();
            alice.heard("chatty");
            assertThat(Duration.ofNanos(System.nanoTime() - first))
                    .isBetween(Duration.ofMillis(1500), Duration.ofSeconds(10));
        }
    }

    @Test
    void two_bots_do_not_answer_each_other_forever() throws Exception {
        try (var one = bot("one");
                var two = bot("two")) {
            assertThat(one.nextLine()).isEqualTo("On #cookbook as one");
            assertThat(two.nextLine()).isEqualTo("On #cookbook as two");
            alice.say("two: you there");
            assertThat(alice.heard("two")).isEqualTo("#cookbook :alice: you there");
            alice.say("one: two: you there");
            assertThat(alice.heard("one")).startsWith("#cookbook :alice: ");
            alice.raw("NOTICE #cookbook :one: hello");
            alice.tell("two", "anything since?");
            assertThat(alice.heard("two"))
                    .as("the next that it says is for alice alone")
                    .startsWith("alice :");
        }
    }

    @Test
    void if_its_nick_is_taken_it_takes_another() throws Exception {
        try (var other = new IrcClient(server, "chatty", CHANNEL);
                var bot = bot("chatty")) {
            assertThat(bot.nextLine()).isEqualTo("On #cookbook as chatty_");
            other.say("chatty_: hello");
            assertThat(other.heard("chatty_")).isEqualTo("#cookbook :chatty: hello");
        }
    }

    @Test
    void at_ctrl_c_it_says_goodbye() throws Exception {
        try (var bot = bot("chatty")) {
            assertThat(bot.nextLine()).isEqualTo("On #cookbook as chatty");
            bot.kill("INT");
            assertThat(alice.next(line -> line.contains(" QUIT "))).startsWith(":chatty!");
            assertThat(bot.errorLines()).isEmpty();
            assertThat(bot.exitCode()).isEqualTo(130);
        }
    }

    @Test
    void a_kick_is_one_line_and_exit_code_1() throws Exception {
        try (var bot = bot("chatty")) {
            alice.awaitArrival("chatty");
            alice.raw("KICK #cookbook chatty :enough");
            assertThat(bot.errorLines()).containsExactly("kicked by alice: enough");
            assertThat(bot.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_a_channel_that_does_not_let_it_in() throws Exception {
        alice.raw("MODE #cookbook +i");
        alice.next(line -> line.contains(" MODE "));
        try (var bot = bot("chatty")) {
            assertThat(bot.errorLines())
                    .containsExactly(
                            "the server says: 473 chatty #cookbook Cannot join channel (+i) --"
                                    + " Invited users only");
            assertThat(bot.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_a_server_that_goes_away() throws Exception {
        try (var bot = bot("chatty")) {
            assertThat(bot.nextLine()).isEqualTo("On #cookbook as chatty");
            server.stop();
            assertThat(bot.errorLines()).hasSize(1);
            assertThat(bot.exitCode()).isEqualTo(1);
        }
    }
}
