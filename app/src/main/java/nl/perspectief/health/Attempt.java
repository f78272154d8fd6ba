package nl.perspectief.health;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A question to the database on one connection: answered, failed, or neither yet. */
record Attempt(CompletableFuture<Found> outcome) {
    /** Who answered, on which connection. */
    record Found(Connection connection, Server server) {}

    /** How a connection is come by. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws Exception;
    }

    static Attempt start(Opening opening, Executor threads) {
        return new Attempt(CompletableFuture.supplyAsync(() -> ask(opening), threads));
    }

    static Attempt failed(String why) {
        return new Attempt(CompletableFuture.failedFuture(new IllegalStateException(why)));
    }

    private static Found ask(Opening opening) {
        Connection connection = null;
        try {
            connection = opening.open();
            return new Found(connection, Server.ask(connection));
        } catch (Exception e) {
            if (connection != null) {
                Connections.abort(connection);
            }
            throw new CompletionException(e);
        }
    }

    @Nullable
    Found answer() {
        return outcome.state() == java.util.concurrent.Future.State.SUCCESS ? outcome.resultNow() : null;
    }

    boolean failed() {
        return outcome.isCompletedExceptionally();
    }

    /** What is known of why it has no answer. */
    String reason() {
        return failed() ? String.valueOf(outcome.exceptionNow().getMessage()) : "it is silent";
    }

    /** Waits for one of those that are not over, at most so long. */
    static void await(Duration slice, Attempt one, Attempt other) throws InterruptedException {
        CompletableFuture<?> first = one.failed()
                ? other.outcome
                : other.failed() ? one.outcome : CompletableFuture.anyOf(one.outcome, other.outcome);
        try {
            first.get(slice.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // the caller looks for itself
        }
    }

    /** Nobody needs its answer any more. */
    void drop() {
        outcome.thenAccept(found -> Connections.abort(found.connection()));
    }
}
