package dev.retort.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is opened while the scripts are read, where it is by a URL to a database that
 * is there. What goes wrong is told to whoever asks for the connection.
 */
public final class Opening implements AutoCloseable {

    private final Connector connector;
    private @Nullable CompletableFuture<Optional<Session>> begun;

    Opening(Connector connector) {
        this.connector = connector;
    }

    /** Begins to connect. */
    Opening begin() {
        CompletableFuture<Optional<Session>> opening = new CompletableFuture<>();
        begun = opening;
        Thread thread = new Thread(() -> open(opening), "retort-connection");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void open(CompletableFuture<Optional<Session>> opening) {
        try {
            opening.complete(connector.openIfThere());
        } catch (RuntimeException | Error e) {
            opening.completeExceptionally(e);
        }
    }

    /** The connection; a database that is a file and not there is made. */
    public Session session() {
        return sessionIfThere().orElseGet(connector::open);
    }

    /** The connection to what is there already. */
    public Optional<Session> sessionIfThere() {
        CompletableFuture<Optional<Session>> opening = begun;
        if (opening == null) {
            return connector.openIfThere();
        }
        begun = null;
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Gives back a connection that nobody has asked for, also one that is still to come. */
    @Override
    public void close() {
        if (begun != null) {
            var unused = begun.thenAccept(session -> session.ifPresent(Session::close));
        }
    }
}
