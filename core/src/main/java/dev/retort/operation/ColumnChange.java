package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** One thing that changes about a column; what is not named stays as it is. */
public sealed interface ColumnChange {

    /** The column after the change. */
    Column apply(Column column);

    /** Refuses NULL from now on. */
    static ColumnChange setNotNull() {
        return new SetNullable(false);
    }

    /** Allows NULL from now on. */
    static ColumnChange dropNotNull() {
        return new SetNullable(true);
    }

    /** Another type. */
    static ColumnChange setType(SqlType type) {
        return new SetType(type, null);
    }

    /** Another type, with values converted by an expression. */
    static ColumnChange setType(SqlType type, String using) {
        return new SetType(type, using);
    }

    /** Another default, an SQL expression. */
    static ColumnChange setDefault(String sql) {
        return new SetDefault(sql);
    }

    /** No default. */
    static ColumnChange dropDefault() {
        return new SetDefault(null);
    }

    /** Another comment; null for none. */
    static ColumnChange setComment(@Nullable String comment) {
        return new SetComment(comment);
    }

    /** Another collation; null for the database's. */
    static ColumnChange setCollation(@Nullable String collation) {
        return new SetCollation(collation);
    }

    /** Another way of numbering rows; null for none. */
    static ColumnChange setIdentity(@Nullable Identity identity) {
        return new SetIdentity(identity);
    }

    /** Another expression it is computed from; null for an ordinary column. */
    static ColumnChange setGenerated(@Nullable Generated generated) {
        return new SetGenerated(generated);
    }

    /** Another value of what only some databases know; null takes it away. */
    static ColumnChange setOption(ColumnOption option, @Nullable String value) {
        return new SetOption(option, value);
    }

    /** Another name. */
    static ColumnChange renameTo(String name) {
        return new Rename(name);
    }

    /** Another type; {@code using} tells how values are converted, null for the database's way. */
    record SetType(SqlType type, @Nullable String using) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.type(type);
        }
    }

    /** NULL allowed or refused. */
    record SetNullable(boolean nullable) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.nullable(nullable);
        }
    }

    /** Another default, or null for none. */
    record SetDefault(@Nullable String sql) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.defaultSql(sql);
        }
    }

    /** Another way of numbering rows, or null for none. */
    record SetIdentity(@Nullable Identity identity) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.identity(identity);
        }
    }

    /** Another expression it is computed from, or null for an ordinary column. */
    record SetGenerated(@Nullable Generated generated) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.generated(generated);
        }
    }

    /** Another value of an option, or null for none. */
    record SetOption(ColumnOption option, @Nullable String value) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.option(option, value);
        }
    }

    /** Another collation, or null for the database's. */
    record SetCollation(@Nullable String collation) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.collation(collation);
        }
    }

    /** Another comment, or null for none. */
    record SetComment(@Nullable String comment) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.comment(comment);
        }
    }

    /** Another name. */
    record Rename(String name) implements ColumnChange {
        @Override
        public Column apply(Column column) {
            return column.name(name);
        }
    }
}
