package dev.retort.run.outside;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/** What {@link dev.retort.run.inside.Told} is told to do, outside of a transaction. */
@Revision(id = "b2", revises = "a1", message = "told", transactional = false)
public final class Told implements Migration {

    private final Migration inside = new dev.retort.run.inside.Told();

    @Override
    public void upgrade(Operations op) {
        inside.upgrade(op);
    }

    @Override
    public void downgrade(Operations op) {
        inside.downgrade(op);
    }
}
