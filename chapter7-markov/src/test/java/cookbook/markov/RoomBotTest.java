package cookbook.markov;

import static cookbook.component.Component.link;
import static org.assertj.core.api.Assertions.assertThat;

import cookbook.component.Inbox;
import cookbook.component.Outbox;
import cookbook.component.Signal;
import cookbook.net.SocketShutdown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot without a network: the room and somebody who answers, both played by the test. */
class RoomBotTest {

    private final RoomBot bot = new RoomBot("chatty");
    private final Outbox<String> room = new Outbox<>();
    private final Inbox<String> toRoom = new Inbox<>();
    private final Inbox<String> question = new Inbox<>(1);
    private final Outbox<String> answer = new Outbox<>();
    private final Outbox<Signal> control = new Outbox<>();

    @BeforeEach
    void join() {
        link(room, bot.inbox);
        link(bot.outbox, toRoom);
        link(bot.question, question);
        link(answer, bot.answer);
        link(control, bot.control);
        bot.activate();
        room.send("Welcome! What is your name?");
        assertThat(toRoom.receive()).isEqualTo("chatty");
        room.send("* The room contains: alice");
    }

    @Test
    void anyone_who_addresses_it_is_answered_by_name_and_everything_is_learned() {
        room.send("[bob] good morning");
        assertThat(question.receive()).isEqualTo("good morning");
        room.send("[alice] chatty: good evening");
        assertThat(question.receive()).isEqualTo("good evening");
        answer.send("good morning \n");
        answer.send("good evening \n");
        assertThat(toRoom.receive()).isEqualTo("alice: good evening");
    }

    @Test
    void what_the_room_itself_says_is_not_a_question() {
        room.send("* chatty: bob has entered the room");
        room.send("[alice] chatty, hello");
        assertThat(question.receive()).isEqualTo("hello");
    }

    @Test
    void it_never_waits_for_the_component_that_answers() {
        for (int n = 0; n < 200; n++) {
            room.send("[alice] number " + n);
        }
        answer.send("once");
        assertThat(question.receive()).isEqualTo("number 0");
    }

    @Test
    void it_ends_when_the_room_closes() throws InterruptedException {
        control.close(new SocketShutdown(SocketShutdown.Reason.CLOSED));
        bot.join();
        assertThat(bot.hasEnded()).isTrue();
    }
}
