package dev.retort.operation;

/** What a user writes: the way to a revision and the way back. */
public interface Migration {

    /** Changes the database from the revisions it revises to this one. */
    void upgrade(Operations op);

    /** Changes the database back. */
    void downgrade(Operations op);
}
