package dev.retort.run;

import dev.retort.error.UnknownSchemaException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection led into one schema, and back; where schemas are databases, into that one. */
final class SchemaEntry {

    private final Connection connection;
    private final boolean isCatalog;
    private final @Nullable String before;

    private SchemaEntry(Connection connection) throws SQLException {
        this.connection = connection;
        this.isCatalog = !connection.getMetaData().supportsSchemasInDataManipulation();
        this.before = current();
    }

    static SchemaEntry into(String schema, Connection connection) throws SQLException {
        SchemaEntry entry = new SchemaEntry(connection);
        entry.move(schema);
        if (!schema.equals(entry.current())) {
            entry.leave();
            throw new UnknownSchemaException(schema);
        }
        return entry;
    }

    private @Nullable String current() throws SQLException {
        return isCatalog ? connection.getCatalog() : connection.getSchema();
    }

    private void move(@Nullable String schema) throws SQLException {
        if (isCatalog) {
            connection.setCatalog(schema);
        } else {
            connection.setSchema(schema);
        }
    }

    /** Leads it back to where it was. */
    void leave() throws SQLException {
        if (before != null && !Objects.equals(before, current())) {
            move(before);
        }
    }
}
