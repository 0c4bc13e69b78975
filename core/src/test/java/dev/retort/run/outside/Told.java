package dev.retort.run.outside;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import java.util.concurrent.atomic.AtomicReference;

/** The revision {@code b2}, behind {@code a1}. */
@Revision(id = "b2", revises = "a1", message = "told", transactional = false)
public final class Told implements Migration {

    private static final AtomicReference<Body> BODY = new AtomicReference<>(op -> {});

    /** What it does. */
    @FunctionalInterface
    public interface Body {

        /** Does it. */
        void run(Operations op) throws Exception;
    }

    /** Tells it what to do from here on. */
    public static void tell(Body body) {
        BODY.set(body);
    }

    @Override
    public void upgrade(Operations op) {
        try {
            BODY.get().run(op);
        } catch (Exception e) {
            throw Told.<RuntimeException>undeclared(e);
        }
    }

    @Override
    public void downgrade(Operations op) {
        upgrade(op);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Exception> T undeclared(Exception e) throws T {
        throw (T) e;
    }
}
