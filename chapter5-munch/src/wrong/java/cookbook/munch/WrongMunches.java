package cookbook.munch;

import cookbook.component.Component;
import cookbook.component.ShutdownMicroprocess;
import cookbook.net.SocketShutdown;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Munches that are wrong, each in one way; the checks of this chapter must catch all of them. */
interface WrongMunches {

    /** {@link Munch}, but for what it does with a message. */
    abstract class Munching extends Component<String, String> {

        /** Whether this message ends the conversation. */
        abstract boolean ends(String data);

        @Override
        protected void main() {
            boolean protocolRunning = true;
            try {
                while (protocolRunning) {
                    awaitAny();
                    while (control.ready()) {
                        if (control.receive() instanceof SocketShutdown) {
                            protocolRunning = false;
                        }
                    }
                    while (inbox.ready()) {
                        if (ends(inbox.receive())) {
                            signal.send(new ShutdownMicroprocess());
                            return;
                        }
                    }
                }
            } finally {
                IO.println("Protocol finished!");
            }
        }
    }

    /** It munches each line of what one read returned. */
    class MunchesEveryLine extends Munching {

        @Override
        boolean ends(String data) {
            if (data.contains("shutdown")) {
                return true;
            }
            data.lines().forEach(line -> outbox.send("munch" + line + "\n"));
            return false;
        }
    }

    /** It prints nothing, so nobody at the server can see that it has ended. */
    class PrintsNothing extends Component<String, String> {

        @Override
        protected void main() {
            var data = inbox.receive();
            while (!data.contains("shutdown")) {
                outbox.send("munch" + data);
                data = inbox.receive();
            }
            signal.send(new ShutdownMicroprocess());
        }
    }

    /** It munches 'shutdown' too, before it obeys. */
    class AnswersTheShutdown extends Munching {

        @Override
        boolean ends(String data) {
            outbox.send("munch" + data);
            return data.contains("shutdown");
        }
    }

    /** It obeys only if the message is 'shutdown' and nothing else. */
    class WantsTheWordAlone extends Munching {

        @Override
        boolean ends(String data) {
            if (data.strip().equals("shutdown")) {
                return true;
            }
            outbox.send("munch" + data);
            return false;
        }
    }

    /** It says nothing more after 'shutdown', but doesn't hang up. */
    class ForgetsToClose extends Munching {

        @Override
        boolean ends(String data) {
            if (!data.contains("shutdown")) {
                outbox.send("munch" + data);
            }
            return false;
        }
    }

    /** It obeys 'SHUTDOWN' too. */
    class IgnoresCase extends Munching {

        @Override
        boolean ends(String data) {
            if (data.toLowerCase(Locale.ROOT).contains("shutdown")) {
                return true;
            }
            outbox.send("munch" + data);
            return false;
        }
    }

    /** It finds 'shutdown' in two messages, neither of which contains it. */
    class RemembersWhatCameBefore extends Component<String, String> {

        private String heard = "";

        @Override
        protected void main() {
            boolean protocolRunning = true;
            try {
                while (protocolRunning) {
                    awaitAny();
                    while (control.ready()) {
                        if (control.receive() instanceof SocketShutdown) {
                            protocolRunning = false;
                        }
                    }
                    while (inbox.ready()) {
                        var data = inbox.receive();
                        heard += data;
                        if (heard.contains("shutdown")) {
                            signal.send(new ShutdownMicroprocess());
                            return;
                        }
                        outbox.send("munch" + data);
                    }
                }
            } finally {
                IO.println("Protocol finished!");
            }
        }
    }

    /** It loses what arrives after it has looked at its inbox and before it looks at control. */
    class LooksAtInboxFirst extends Component<String, String> {

        @Override
        protected void main() throws InterruptedException {
            boolean protocolRunning = true;
            try {
                while (protocolRunning) {
                    while (inbox.ready()) {
                        var data = inbox.receive();
                        if (data.contains("shutdown")) {
                            signal.send(new ShutdownMicroprocess());
                            return;
                        }
                        outbox.send("munch" + data);
                    }
                    Thread.sleep(50); // something else that it has to do
                    while (control.ready()) {
                        if (control.receive() instanceof SocketShutdown) {
                            protocolRunning = false;
                        }
                    }
                }
            } finally {
                IO.println("Protocol finished!");
            }
        }
    }

    /** It ends with all the others as soon as one client says 'shutdown'. */
    class EndsThemAll extends Component<String, String> {

        private final AtomicBoolean running;

        EndsThemAll(AtomicBoolean running) {
            this.running = running;
        }

        @Override
        protected void main() {
            try {
                while (running.get()) {
                    var data = inbox.receive();
                    if (data.contains("shutdown")) {
                        running.set(false);
                    } else if (running.get()) {
                        outbox.send("munch" + data);
                    }
                }
            } finally {
                IO.println("Protocol finished!");
            }
        }
    }

    /** It is the right handler behind the wrong codec: not every byte is UTF-8. */
    class DecodesAsUtf8 extends Munch {}

    /** It is the right handler behind the wrong codec: what one read returns need not be a line. */
    class TreatsEveryReadAsALine extends Munch {}

    /** It closes the connection, but its thread never ends. */
    class LeaksItsThread extends Component<String, String> {

        @Override
        protected void main() throws InterruptedException {
            try {
                while (true) {
                    var data = inbox.receive();
                    if (data.contains("shutdown")) {
                        return;
                    }
                    outbox.send("munch" + data);
                }
            } finally {
                IO.println("Protocol finished!");
                signal.send(new ShutdownMicroprocess());
                new CountDownLatch(1).await();
            }
        }
    }

    /** It answers a word without munching it. */
    class OnlyEchoes extends Component<String, String> {

        @Override
        protected void main() {
            for (var word = inbox.receive(); !word.equals("shutdown"); word = inbox.receive()) {
                outbox.send(word);
            }
            signal.send(new ShutdownMicroprocess());
        }
    }

    /** It munches 'shutdown' like any other word. */
    class MunchesShutdown extends Component<String, String> {

        @Override
        protected void main() {
            while (true) {
                outbox.send("munch" + inbox.receive());
            }
        }
    }

    /** It ends at 'shutdown' without saying so on signal. */
    class EndsWithoutASignal extends Component<String, String> {

        @Override
        protected void main() {
            for (var word = inbox.receive(); !word.equals("shutdown"); word = inbox.receive()) {
                outbox.send("munch" + word);
            }
        }
    }
}
