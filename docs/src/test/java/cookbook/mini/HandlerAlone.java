package cookbook.mini;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A handler without a socket: what goes into one queue comes out of the other. */
final class HandlerAlone implements Check {

    @Override
    public Result result(Work work) throws Exception {
        if (work.has("Echo")) {
            return Result.PASSES; // it is a class by now, which the transcripts check
        }
        try {
            var echo = work.method("EchoServer", "echo", BlockingQueue.class, BlockingQueue.class);
            var inbox = new LinkedBlockingQueue<byte[]>();
            var outbox = new LinkedBlockingQueue<byte[]>();
            var thread = Thread.startVirtualThread(() -> run(echo, inbox, outbox));
            var message = "Hello".getBytes(UTF_8);
            inbox.add(message);
            var answer = outbox.poll(2, TimeUnit.SECONDS);
            thread.interrupt();
            return answer == message
                    ? Result.PASSES
                    : new Result(
                            "echo(inbox, outbox) passes nothing on",
                            "A message in the inbox of echo(inbox, outbox) did not come out of its outbox.");
        } catch (NoSuchMethodException notYet) {
            return new Result(
                    "no echo(inbox, outbox) yet",
                    "There is no method echo(inbox, outbox) in EchoServer yet:"
                            + " a handler without a socket.");
        }
    }

    private static void run(java.lang.reflect.Method echo, Object... boxes) {
        try {
            echo.invoke(null, boxes);
        } catch (ReflectiveOperationException interrupted) {
            // it has shown what it can do
        }
    }
}
