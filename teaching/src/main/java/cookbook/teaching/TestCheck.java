package cookbook.teaching;

import cookbook.component.Component;
import cookbook.transcript.Console;
import cookbook.transcript.ReadersTrace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs the reader's test with the right handler, and with some wrong ones. */
record TestCheck<I, O>(
        HandlerTest<I, O> starter,
        HandlerTest<I, O> solution,
        Supplier<Component<I, O>> right,
        List<Supplier<Component<I, O>>> wrong)
        implements Check {

    private static final String PASSES_A_WRONG_ONE = "the test passes with a wrong handler";

    @Override
    public Optional<String> readersFault(Desk desk) throws Exception {
        return quietly(starter, desk);
    }

    @Override
    public Optional<String> solutionsFault(Desk desk) throws Exception {
        return quietly(solution, desk);
    }

    /** What the handlers print would stand among the results, and nobody would know why. */
    private Optional<String> quietly(HandlerTest<I, O> test, Desk desk) throws Exception {
        try (var _ = Console.capture()) {
            return fault(test, desk);
        }
    }

    private Optional<String> fault(HandlerTest<I, O> test, Desk desk) throws Exception {
        var failure = failure(test, right, desk.limits().step());
        if (failure.isPresent()) {
            return Optional.of("the test fails with the right handler\n" + failure.get());
        }
        for (var each : wrong) {
            if (failure(test, each, Rehearsal.HURRIED.step()).isEmpty()) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s%nIts name is %s.",
                                PASSES_A_WRONG_ONE,
                                each.get().getClass().getSimpleName()));
            }
        }
        return Optional.empty();
    }

    /** A test that waits in vain fails, as it does by its deadline in a build. */
    private static <I, O> Optional<String> failure(
            HandlerTest<I, O> test, Supplier<Component<I, O>> handlers, Duration atMost)
            throws InterruptedException {
        var result = new CompletableFuture<Void>();
        var thread =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                test.with(handlers);
                                result.complete(null);
                            } catch (Throwable failure) {
                                result.completeExceptionally(failure);
                            }
                        });
        try {
            result.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(String.join("\n", ReadersTrace.of(failed.getCause())));
        } catch (TimeoutException hangs) {
            return Optional.of("It is still waiting after " + atMost.toMillis() / 1000.0 + " s.");
        } finally {
            thread.interrupt();
        }
    }

    @Override
    public void mustFailAtFirst(Desk desk) throws Exception {
        var fault = readersFault(desk);
        if (fault.isEmpty() || !fault.get().startsWith(PASSES_A_WRONG_ONE)) {
            throw new AssertionError("a wrong handler must pass the starter; there was: " + fault);
        }
    }

    @Override
    public Optional<ServerRecipe> server() {
        return Optional.empty();
    }
}
