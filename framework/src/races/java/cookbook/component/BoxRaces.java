package cookbook.component;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The boxes, with two threads meeting at the worst moment, some hundred million times. Every
 * message arrives, or its sender learns that it does not; and nobody waits forever, which the
 * harness would report as a timeout.
 */
public class BoxRaces {

    private static final String SENT = "sent";
    private static final String CLOSED = "closed";
    private static final String NOTHING = "nothing";
    private static final String FULL = "full";

    private static String send(Outbox<String> outbox, String message) {
        try {
            outbox.send(message);
            return SENT;
        } catch (BoxClosedException closed) {
            return CLOSED;
        }
    }

    private static String receive(Inbox<String> inbox) {
        try {
            return inbox.receive();
        } catch (BoxClosedException closed) {
            return CLOSED;
        }
    }

    private static String offer(Outbox<String> outbox, String message) {
        try {
            return outbox.offer(message) ? SENT : FULL;
        } catch (BoxClosedException closed) {
            return CLOSED;
        }
    }

    /** Everything that is there now. */
    private static String pollAll(Inbox<String> inbox) {
        var all = new StringBuilder();
        for (var message = inbox.poll(); message != null; message = inbox.poll()) {
            all.append(message);
        }
        return all.isEmpty() ? NOTHING : all.toString();
    }

    private static String poll(Inbox<String> inbox) {
        var message = inbox.poll();
        return message == null ? NOTHING : message;
    }

    @JCStressTest
    @Outcome(id = "sent, a", expect = ACCEPTABLE, desc = "sent before the close")
    @Outcome(id = "closed, nothing", expect = ACCEPTABLE, desc = "closed before")
    @Outcome(expect = FORBIDDEN, desc = "a message is lost, or arrives though it was refused")
    @State
    public static class CloseAgainstSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public CloseAgainstSend() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(outbox, "a");
        }

        @Actor
        public void close() {
            outbox.close();
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = poll(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "a, closed", expect = ACCEPTABLE, desc = "the message, and then the end")
    @Outcome(expect = FORBIDDEN, desc = "the close overtakes the message")
    @State
    public static class CloseAgainstReceive {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public CloseAgainstReceive() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void sendAndClose() {
            outbox.send("a");
            outbox.close();
        }

        @Actor
        public void receive(LL_Result r) {
            r.r1 = BoxRaces.receive(inbox);
            r.r2 = BoxRaces.receive(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "a, b", expect = ACCEPTABLE, desc = "linked before the first message")
    @Outcome(id = "b, nothing", expect = ACCEPTABLE, desc = "the first message went nowhere")
    @Outcome(expect = FORBIDDEN, desc = "a message is lost after the link")
    @State
    public static class LinkAgainstSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        @Actor
        public void send() {
            outbox.send("a");
        }

        @Actor
        public void link() {
            Component.link(outbox, inbox);
        }

        @Arbiter
        public void look(LL_Result r) {
            outbox.send("b");
            r.r1 = poll(inbox);
            r.r2 = poll(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "sent, a", expect = ACCEPTABLE, desc = "unlinked when it had been sent")
    @Outcome(id = "sent, nothing", expect = ACCEPTABLE, desc = "unlinked before: it goes nowhere")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class UnlinkAgainstSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public UnlinkAgainstSend() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(outbox, "a");
        }

        @Actor
        public void unlink() {
            Component.unlink(outbox);
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = poll(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "sent, full", expect = ACCEPTABLE, desc = "it waited, and then went nowhere")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class UnlinkAgainstAWaitingSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public UnlinkAgainstAWaitingSend() {
            Component.link(outbox, inbox);
            outbox.send("full");
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(outbox, "a");
        }

        @Actor
        public void unlink() {
            Component.unlink(outbox);
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = poll(inbox) + poll(inbox).replace(NOTHING, "");
        }
    }

    @JCStressTest
    @Outcome(id = "closed, full", expect = ACCEPTABLE, desc = "it waited, and was told")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class CloseAgainstAWaitingSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public CloseAgainstAWaitingSend() {
            Component.link(outbox, inbox);
            outbox.send("full");
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(outbox, "a");
        }

        @Actor
        public void close() {
            outbox.close();
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = poll(inbox) + poll(inbox).replace(NOTHING, "");
        }
    }

    @JCStressTest
    @Outcome(
            id = {"full, ab", "full, ba"},
            expect = ACCEPTABLE,
            desc = "each got its room")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class ReceiveAgainstTwoWaitingSends {
        private final Outbox<String> first = new Outbox<>();
        private final Outbox<String> second = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public ReceiveAgainstTwoWaitingSends() {
            Component.link(first, inbox);
            Component.link(second, inbox);
            first.send("full");
        }

        @Actor
        public void sendFirst() {
            first.send("a");
        }

        @Actor
        public void sendSecond() {
            second.send("b");
        }

        @Actor
        public void receive(LL_Result r) {
            r.r1 = inbox.receive();
            r.r2 = inbox.receive() + inbox.receive();
        }
    }

    /** What a handler relies on that looks at control first, and then empties its inbox. */
    @JCStressTest
    @Outcome(id = "nothing, nothing", expect = ACCEPTABLE, desc = "too early for both")
    @Outcome(id = "nothing, data", expect = ACCEPTABLE, desc = "the end has not come yet")
    @Outcome(id = "end, data", expect = ACCEPTABLE, desc = "the end, and all before it")
    @Outcome(expect = FORBIDDEN, desc = "the end overtakes the data")
    @State
    public static class ControlAgainstData {
        private final Outbox<String> data = new Outbox<>();
        private final Outbox<String> end = new Outbox<>();
        private final Inboxes both = new Inboxes("both");
        private final Inbox<String> inbox = both.add("inbox", 2);
        private final Inbox<String> control = both.add("control", 2);

        public ControlAgainstData() {
            Component.link(data, inbox);
            Component.link(end, control);
        }

        @Actor
        public void send() {
            data.send("data");
            end.send("end");
        }

        @Actor
        public void look(LL_Result r) {
            r.r1 = poll(control);
            r.r2 = poll(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "closed", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class AwaitAnyAgainstTheLastCloses {
        private final Outbox<String> one = new Outbox<>();
        private final Outbox<String> other = new Outbox<>();
        private final Inboxes both = new Inboxes("both");

        public AwaitAnyAgainstTheLastCloses() {
            Component.link(one, both.add("one", 1));
            Component.link(other, both.add("other", 1));
        }

        @Actor
        public void closeOne() {
            one.close();
        }

        @Actor
        public void closeOther() {
            other.close();
        }

        @Actor
        public void awaitAny(L_Result r) {
            try {
                both.awaitAny();
                r.r1 = "a message";
            } catch (BoxClosedException closed) {
                r.r1 = CLOSED;
            }
        }
    }

    @JCStressTest
    @Outcome(id = "sent, ab", expect = ACCEPTABLE, desc = "sent before the last word")
    @Outcome(id = "closed, b", expect = ACCEPTABLE, desc = "the last word was first")
    @Outcome(expect = FORBIDDEN, desc = "a message is lost, or follows the last word")
    @State
    public static class LastWordAgainstSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public LastWordAgainstSend() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(outbox, "a");
        }

        @Actor
        public void close() {
            outbox.close("b");
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = pollAll(inbox);
        }
    }

    @JCStressTest
    @Outcome(
            id = "closed, full b",
            expect = ACCEPTABLE,
            desc = "the sender was told; the word fits")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class LastWordAgainstAWaitingSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public LastWordAgainstAWaitingSend() {
            Component.link(outbox, inbox);
            outbox.send("full ");
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(outbox, "a");
        }

        @Actor
        public void close() {
            outbox.close("b");
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = pollAll(inbox);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"a, closed", "b, closed"},
            expect = ACCEPTABLE,
            desc = "one word, and then the end")
    @Outcome(expect = FORBIDDEN, desc = "two last words, or none")
    @State
    public static class LastWordAgainstLastWord {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public LastWordAgainstLastWord() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void closeOne() {
            outbox.close("a");
        }

        @Actor
        public void closeOther() {
            outbox.close("b");
        }

        @Arbiter
        public void receive(LL_Result r) {
            r.r1 = BoxRaces.receive(inbox);
            r.r2 = BoxRaces.receive(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "b", expect = ACCEPTABLE, desc = "linked when it was said")
    @Outcome(id = "nothing", expect = ACCEPTABLE, desc = "said when it was no longer linked")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class LastWordAgainstUnlink {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public LastWordAgainstUnlink() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void close() {
            outbox.close("b");
        }

        @Actor
        public void unlink() {
            Component.unlink(outbox);
        }

        @Arbiter
        public void look(L_Result r) {
            r.r1 = pollAll(inbox);
        }
    }

    /** What a reader does that is made to stop: no handler that knows the end misses a message. */
    @JCStressTest
    @Outcome(id = "sent, a", expect = ACCEPTABLE, desc = "the message, before the end is known")
    @Outcome(id = "closed, nothing", expect = ACCEPTABLE, desc = "it was refused")
    @Outcome(expect = FORBIDDEN, desc = "accepted, and never delivered")
    @State
    public static class HangUpAgainstSend {
        private final Outbox<String> data = new Outbox<>();
        private final Outbox<String> end = new Outbox<>();
        private final Inboxes both = new Inboxes("both");
        private final Inbox<String> inbox = both.add("inbox", 2);
        private final Inbox<String> control = both.add("control", 2);

        public HangUpAgainstSend() {
            Component.link(data, inbox);
            Component.link(end, control);
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(data, "a");
        }

        @Actor
        public void hangUp() {
            data.close();
            end.close("end");
        }

        @Actor
        public void drain(LL_Result r) {
            control.receive();
            r.r2 = pollAll(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "sent, a", expect = ACCEPTABLE, desc = "accepted, and still received")
    @Outcome(id = "closed, nothing", expect = ACCEPTABLE, desc = "refused")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class InboxCloseAgainstSend {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public InboxCloseAgainstSend() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void send(LL_Result r) {
            r.r1 = BoxRaces.send(outbox, "a");
        }

        @Actor
        public void close() {
            inbox.close();
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = pollAll(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "closed, closed", expect = ACCEPTABLE, desc = "both who waited were told")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class InboxCloseAgainstTwoWaitingSends {
        private final Outbox<String> first = new Outbox<>();
        private final Outbox<String> second = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public InboxCloseAgainstTwoWaitingSends() {
            Component.link(first, inbox);
            Component.link(second, inbox);
            first.send("full");
        }

        @Actor
        public void sendFirst(LL_Result r) {
            r.r1 = BoxRaces.send(first, "a");
        }

        @Actor
        public void sendSecond(LL_Result r) {
            r.r2 = BoxRaces.send(second, "b");
        }

        @Actor
        public void close() {
            inbox.close();
        }
    }

    @JCStressTest
    @Outcome(id = "closed", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class InboxCloseAgainstReceive {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>();

        public InboxCloseAgainstReceive() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void close() {
            inbox.close();
        }

        @Actor
        public void receive(L_Result r) {
            r.r1 = BoxRaces.receive(inbox);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"sent, full, a", "full, full, nothing"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class OfferAgainstReceive {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public OfferAgainstReceive() {
            Component.link(outbox, inbox);
            outbox.send("full");
        }

        @Actor
        public void offer(LLL_Result r) {
            r.r1 = BoxRaces.offer(outbox, "a");
        }

        @Actor
        public void receive(LLL_Result r) {
            r.r2 = BoxRaces.receive(inbox);
        }

        @Arbiter
        public void look(LLL_Result r) {
            r.r3 = pollAll(inbox);
        }
    }

    @JCStressTest
    @Outcome(id = "full, full", expect = ACCEPTABLE, desc = "offered while it was linked")
    @Outcome(id = "sent, full", expect = ACCEPTABLE, desc = "offered later: it goes nowhere")
    @Outcome(expect = FORBIDDEN)
    @State
    public static class OfferAgainstUnlink {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public OfferAgainstUnlink() {
            Component.link(outbox, inbox);
            outbox.send("full");
        }

        @Actor
        public void offer(LL_Result r) {
            r.r1 = BoxRaces.offer(outbox, "a");
        }

        @Actor
        public void unlink() {
            Component.unlink(outbox);
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = pollAll(inbox);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"sent, ab", "closed, b"},
            expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class OfferAgainstLastWord {
        private final Outbox<String> outbox = new Outbox<>();
        private final Inbox<String> inbox = new Inbox<>(1);

        public OfferAgainstLastWord() {
            Component.link(outbox, inbox);
        }

        @Actor
        public void offer(LL_Result r) {
            r.r1 = BoxRaces.offer(outbox, "a");
        }

        @Actor
        public void close() {
            outbox.close("b");
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r2 = pollAll(inbox);
        }
    }

    /** A box that is made while its component is stopped is closed, whichever is first. */
    @JCStressTest
    @Outcome(id = "closed, closed", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN, desc = "a box stays open that nobody will ever close")
    @State
    public static class NewBoxAgainstStop {
        private static final class Late extends Component<String, String> {
            @Override
            protected void main() {}
        }

        private final Late late = new Late();
        private final Outbox<String> say = new Outbox<>();
        private Outbox<String> outbox;
        private Inbox<String> inbox;

        @Actor
        public void make() {
            outbox = late.newOutbox("late");
            inbox = late.newInbox("late");
        }

        @Actor
        public void stop() {
            late.stop();
        }

        @Arbiter
        public void look(LL_Result r) {
            Component.link(say, inbox);
            r.r1 = BoxRaces.send(outbox, "a");
            r.r2 = BoxRaces.send(say, "a");
        }
    }

    /** The component echoes; whatever happens, it ends, and so do those who wait for it. */
    @JCStressTest
    @Outcome(id = "ended, closed", expect = ACCEPTABLE)
    @Outcome(expect = FORBIDDEN)
    @State
    public static class StopAgainstEverything {
        private static final Duration SOON = Duration.ofSeconds(10);

        private static final class Echo extends Component<String, String> {
            @Override
            protected void main() {
                while (true) {
                    awaitAny();
                    outbox.send(inbox.receive());
                }
            }
        }

        private final Echo echo = new Echo();
        private final Outbox<String> say = new Outbox<>();
        private final Inbox<String> hear = new Inbox<>(1);

        public StopAgainstEverything() {
            Component.link(say, echo.inbox);
            Component.link(echo.outbox, hear);
        }

        @Actor
        public void activate() {
            echo.activate();
        }

        @Actor
        public void talk() {
            while (BoxRaces.send(say, "a").equals(SENT)) {
                BoxRaces.receive(hear);
            }
        }

        @Actor
        public void stop() {
            echo.stop();
        }

        @Arbiter
        public void look(LL_Result r) {
            r.r1 = ends() ? "ended" : "still there";
            while (hear.poll() != null) {
                // what was said before the end
            }
            r.r2 = BoxRaces.receive(hear);
        }

        private boolean ends() {
            try {
                return echo.join(SOON);
            } catch (InterruptedException unexpected) {
                return false;
            }
        }
    }
}
