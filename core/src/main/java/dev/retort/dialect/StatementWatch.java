package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Tells how far a statement has come while it runs on another connection. */
public interface StatementWatch {

    /** What the database says now, on a connection in auto-commit mode; empty for nothing. */
    Optional<Advance> ask(Connection beside) throws SQLException;
}
