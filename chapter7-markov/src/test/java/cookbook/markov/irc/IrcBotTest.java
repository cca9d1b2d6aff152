package cookbook.markov.irc;

import static cookbook.component.Component.link;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.ShutdownMicroprocess;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot without a network: a server and somebody who answers, both played by the test. */
class IrcBotTest {

    private final IrcBot bot = new IrcBot("chatty", "#cookbook");

    private final Outbox<String> server = new Outbox<>();
    private final Inbox<String> toServer = new Inbox<>();
    private final Inbox<String> question = new Inbox<>(1);
    private final Outbox<String> answer = new Outbox<>();
    private final Inbox<String> says = new Inbox<>(2);
    private final Outbox<Signal> control = new Outbox<>();

    @BeforeEach
    void start() {
        link(server, bot.inbox);
        link(bot.outbox, toServer);
        link(bot.question, question);
        link(answer, bot.answer);
        link(bot.says, says);
        link(control, bot.control);
        bot.activate();
        assertThat(sent()).isEqualTo("NICK chatty");
        assertThat(sent()).startsWith("USER chatty 0 * :");
    }

    @AfterEach
    void stop() throws InterruptedException {
        bot.stop();
        bot.join();
    }

    /** The next line that the server gets, without its end; it must have one. */
    private String sent() {
        return withoutEnd(toServer.receive());
    }

    private static String withoutEnd(String line) {
        assertThat(line).endsWith("\r");
        return line.substring(0, line.length() - 1);
    }

    private void join() {
        server.send(":irc.test 001 chatty :Welcome");
        assertThat(sent()).isEqualTo("JOIN #cookbook");
        server.send(":chatty!c@host JOIN :#cookbook");
    }

    private void says(String nick, String place, String text) {
        server.send(String.format(Locale.ROOT, ":%s!n@host PRIVMSG %s :%s", nick, place, text));
    }

    /** What was heard before this has been done by now. */
    private void sync() {
        server.send("PING :sync");
        assertThat(sent()).isEqualTo("PONG :sync");
    }

    @Test
    void it_joins_once_it_is_welcome_and_answers_pings() {
        join();
        server.send("PING :irc.test");
        assertThat(sent()).isEqualTo("PONG :irc.test");
        server.send("PING irc.test");
        assertThat(sent()).isEqualTo("PONG :irc.test");
    }

    @Test
    void it_takes_another_nick_if_its_own_is_taken() {
        server.send(":irc.test 433 * chatty :Nickname already in use");
        assertThat(sent()).isEqualTo("NICK chatty_");
        server.send(":irc.test 433 * chatty_ :Nickname already in use");
        assertThat(sent()).isEqualTo("NICK chatty__");
        server.send(":irc.test 001 chatty__ :Welcome");
        assertThat(sent()).isEqualTo("JOIN #cookbook");
        says("alice", "#cookbook", "chatty__: hello");
        assertThat(question.receive()).isEqualTo("hello");
        answer.send("hello \n");
        assertThat(withoutEnd(says.receive())).isEqualTo("PRIVMSG #cookbook :alice: hello");
    }

    @Test
    void it_gives_up_when_all_its_nicks_are_taken() throws InterruptedException {
        for (int n = 0; n < 5; n++) {
            server.send(":irc.test 433 * nick :Nickname already in use");
        }
        bot.join();
        assertThat(bot.trouble()).contains("the server says: 433 * nick Nickname already in use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatty: what?", "chatty, what?", "CHATTY:what?"})
    void anyone_who_addresses_it_is_answered_by_name(String said) {
        join();
        says("alice", "#cookbook", said);
        assertThat(question.receive()).isEqualTo("what?");
        answer.send("so what \n");
        assertThat(withoutEnd(says.receive())).isEqualTo("PRIVMSG #cookbook :alice: so what");
    }

    @ParameterizedTest
    @ValueSource(strings = {"what?", "I asked chatty", "chatty is nice", "chattyx: what?"})
    void everything_is_learned_and_not_everything_answered(String said) {
        join();
        says("alice", "#cookbook", said);
        assertThat(question.receive()).isEqualTo(said);
        answer.send("so what \n");
        sync();
        assertThat(says.ready()).isFalse();
    }

    @Test
    void in_private_it_answers_in_private() {
        join();
        says("alice", "chatty", "what?");
        assertThat(question.receive()).isEqualTo("what?");
        answer.send("so what \n");
        assertThat(withoutEnd(says.receive())).isEqualTo("PRIVMSG alice :so what");
    }

    @Test
    void each_answer_goes_to_the_person_who_asked() {
        join();
        says("alice", "#cookbook", "chatty: one");
        assertThat(question.receive()).isEqualTo("one");
        says("bob", "#cookbook", "two");
        assertThat(question.receive()).isEqualTo("two");
        says("carol", "chatty", "three");
        assertThat(question.receive()).isEqualTo("three");
        List.of("1", "2", "3").forEach(answer::send);
        assertThat(withoutEnd(says.receive())).isEqualTo("PRIVMSG #cookbook :alice: 1");
        assertThat(withoutEnd(says.receive())).isEqualTo("PRIVMSG carol :3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":alice!a@host NOTICE #cookbook :chatty: hello",
                ":alice!a@host NOTICE chatty :hello",
                ":irc.test NOTICE * :hello",
                ":alice!a@host PRIVMSG chatty :\u0001VERSION\u0001",
                ":chatty!c@host PRIVMSG #cookbook :chatty: hello",
                ":alice!a@host PART #cookbook :chatty: hello",
                ":",
                ""
            })
    void nothing_else_is_a_question(String line) {
        join();
        server.send(line);
        sync();
        assertThat(question.ready()).isFalse();
    }

    @Test
    void what_was_learned_can_not_become_a_command() {
        join();
        says("alice", "#cookbook", "chatty: \u0002bold\u000f");
        assertThat(question.receive()).isEqualTo("bold");
        answer.send("one\r\nQUIT :two\0three\n");
        assertThat(withoutEnd(says.receive()))
                .isEqualTo("PRIVMSG #cookbook :alice: one QUIT :two three");
    }

    @Test
    void an_answer_is_cut_between_two_characters_to_400_bytes() {
        join();
        says("alice", "chatty", "?");
        assertThat(question.receive()).isEqualTo("?");
        answer.send("\ud83d\ude00".repeat(200));
        var line = says.receive() + "\n";
        assertThat(line.getBytes(UTF_8)).hasSizeBetween(397, 400);
        assertThat(line).startsWith("PRIVMSG alice :\ud83d\ude00").endsWith("\ud83d\ude00\r\n");
    }

    @Test
    void an_empty_answer_is_not_said() {
        join();
        says("alice", "chatty", "?");
        assertThat(question.receive()).isEqualTo("?");
        answer.send(" \n");
        sync();
        assertThat(says.ready()).isFalse();
    }

    @Test
    void it_never_waits_for_the_component_that_answers_nor_for_what_waits_to_be_said() {
        join();
        for (int n = 0; n < 100; n++) {
            says("alice", "chatty", "number " + n);
        }
        sync();
        assertThat(question.receive()).isEqualTo("number 0");
        assertThat(question.ready()).isFalse();
        answer.send("first");
        for (int n = 0; n < 100; n++) {
            says("alice", "chatty", "again");
            assertThat(question.receive()).isEqualTo("again");
            answer.send("answer " + n);
        }
        sync();
        assertThat(withoutEnd(says.receive())).isEqualTo("PRIVMSG alice :first");
        assertThat(withoutEnd(says.receive())).isEqualTo("PRIVMSG alice :answer 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":irc.test 403 chatty #cookbook :No such channel",
                ":irc.test 475 chatty #cookbook :Cannot join channel (+k)",
                ":irc.test 464 chatty #cookbook :Password incorrect"
            })
    void an_error_before_it_is_on_its_channel_ends_it(String line) throws InterruptedException {
        server.send(":irc.test 422 chatty :MOTD file is missing");
        server.send(line);
        bot.join();
        assertThat(bot.trouble())
                .contains("the server says: " + line.replaceFirst("\\S+ ", "").replace(":", ""));
    }

    @Test
    void a_later_error_does_not() {
        join();
        server.send(":irc.test 404 chatty #cookbook :Cannot send to channel");
        sync();
        assertThat(bot.trouble()).isEmpty();
    }

    @Test
    void a_kick_ends_it_and_is_reported() throws InterruptedException {
        join();
        server.send(":alice!a@host KICK #cookbook bob :out");
        sync();
        server.send(":alice!a@host KICK #cookbook chatty :\u001b[31mout");
        bot.join();
        assertThat(bot.trouble()).contains("kicked by alice: [31mout");
    }

    @Test
    void a_server_that_closes_ends_it_with_its_last_words() throws InterruptedException {
        join();
        server.send("ERROR :Closing connection");
        control.close(new SocketShutdown(SocketShutdown.Reason.CLOSED));
        bot.join();
        assertThat(bot.trouble()).contains("the server says: ERROR Closing connection");
        assertThat(bot.wasToldToQuit()).isFalse();
    }

    @Test
    void told_to_shut_down_it_says_goodbye() throws InterruptedException {
        join();
        control.send(new ShutdownMicroprocess());
        assertThat(sent()).isEqualTo("QUIT :bye");
        bot.join();
        assertThat(bot.wasToldToQuit()).isTrue();
        assertThat(bot.trouble()).isEmpty();
    }
}
