package dev.retort.dialect.h2;

import dev.retort.dialect.Arbiter;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.Undecided;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets an H2 in memory write both expressions as its catalog does, and compares the two. */
final class H2Arbiter implements Arbiter {

    private static final String TABLE = "retort_pair";

    private final H2Dialect dialect;
    private final Connection live;

    H2Arbiter(H2Dialect dialect, Connection live) {
        this.dialect = dialect;
        this.live = live;
    }

    @Override
    public Map<Undecided, Boolean> settle(Collection<Undecided> pairs) throws SQLException {
        Map<Undecided, Boolean> answers = new HashMap<>();
        Optional<ScratchDatabase> opened = dialect.scratch(live);
        if (opened.isEmpty()) {
            return answers;
        }
        try (ScratchDatabase scratch = opened.get()) {
            copy(dialect.inspect(live, dev.retort.dialect.Scope.everything()), scratch);
            for (Undecided pair : pairs) {
                String actual = written(pair, pair.actual(), scratch.connection());
                String desired = written(pair, pair.desired(), scratch.connection());
                if (actual != null && desired != null) {
                    answers.put(pair, actual.equals(desired));
                }
            }
        }
        return answers;
    }

    /** What expressions may speak of: types, sequences, tables and views without their rules. */
    private void copy(Schema schema, ScratchDatabase scratch) throws SQLException {
        List<SchemaObject> waiting = new ArrayList<>();
        for (SchemaObject object : schema.objects()) {
            if (object instanceof Table table) {
                waiting.add(bare(table));
            } else if (switch (object.id().kind()) {
                case NAMESPACE, DOMAIN, ENUM_TYPE, COMPOSITE_TYPE, SEQUENCE, VIEW, ROUTINE -> true;
                default -> false;
            }) {
                waiting.add(object);
            }
        }
        int before = waiting.size() + 1;
        while (!waiting.isEmpty() && waiting.size() < before) {
            before = waiting.size();
            waiting.removeIf(object -> create(object, scratch.connection()));
        }
    }

    private static Table bare(Table table) {
        return table.constraints(List.of())
                .columns(table.columns().stream().map(c -> Column.of(c.name(), c.type())).toList());
    }

    private boolean create(SchemaObject object, Connection connection) {
        dev.retort.operation.Operation operation =
                object instanceof Table table
                        ? new dev.retort.operation.Operation.CreateTable(table, false)
                        : new dev.retort.operation.Operation.CreateObject(object, false);
        return dialect.statements(operation, Schema::empty).stream()
                .allMatch(statement -> execute(connection, statement.sql()));
    }

    private static boolean execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** An expression as H2 writes it where it stands; null where H2 does not take it. */
    private @Nullable String written(Undecided pair, String expression, Connection connection)
            throws SQLException {
        return switch (pair.kind()) {
            case CHECK ->
                    ofTable(
                            pair.table().with(dev.retort.schema.Check.of("pair", expression)),
                            "SELECT CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS"
                                    + " WHERE UPPER(CONSTRAINT_NAME) = 'PAIR'",
                            connection);
            case DEFAULT, GENERATED -> ofColumn(pair, expression, connection);
            case VIEW_QUERY -> pair.namesColumns() ? null : form(ofView(expression, connection));
            case INDEX_EXPRESSION, INDEX_PREDICATE, ROUTINE -> null;
        };
    }

    private @Nullable String ofColumn(Undecided pair, String expression, Connection connection)
            throws SQLException {
        Column old = pair.table().column(pair.subject()).orElse(null);
        if (old == null) {
            return null;
        }
        boolean isDefault = pair.kind() == Undecided.Kind.DEFAULT;
        Column column = Column.of(old.name(), old.type());
        Column changed =
                isDefault ? column.defaultSql(expression) : column.generatedStored(expression);
        return ofTable(
                pair.table().replace(old, changed),
                "SELECT %s FROM INFORMATION_SCHEMA.COLUMNS WHERE UPPER(TABLE_NAME) = '%s' AND %s"
                        .formatted(
                                isDefault ? "COLUMN_DEFAULT" : "GENERATION_EXPRESSION",
                                TABLE.toUpperCase(),
                                isDefault
                                        ? "COLUMN_DEFAULT IS NOT NULL"
                                        : "GENERATION_EXPRESSION IS NOT NULL"),
                connection);
    }

    private @Nullable String ofTable(Table table, String question, Connection connection)
            throws SQLException {
        Table pair =
                table.name(dev.retort.schema.QualifiedName.of(TABLE))
                        .columns(table.columns().stream().map(c -> plain(c, table)).toList())
                        .constraints(
                                table.constraints().stream()
                                        .filter(c -> "pair".equals(c.name()))
                                        .toList());
        try {
            return create(pair, connection) ? answer(question, connection) : null;
        } finally {
            execute(connection, "DROP TABLE IF EXISTS " + TABLE);
        }
    }

    /** Other columns lend only their name and type. */
    private static Column plain(Column column, Table table) {
        boolean isAsked = column.equals(column.comment(null)) && column.nullable();
        return isAsked ? column : Column.of(column.name(), column.type());
    }

    private @Nullable String form(@Nullable String query) {
        return query == null ? null : H2Query.form(query, dialect.equivalence()::expression);
    }

    private @Nullable String ofView(String query, Connection connection) throws SQLException {
        View view = View.of(dev.retort.schema.QualifiedName.of(TABLE), query);
        try {
            return create(view, connection)
                    ? answer(
                            "SELECT VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS"
                                    + " WHERE UPPER(TABLE_NAME) = '"
                                    + TABLE.toUpperCase()
                                    + "'",
                            connection)
                    : null;
        } finally {
            execute(connection, "DROP VIEW IF EXISTS " + TABLE);
        }
    }

    private static @Nullable String answer(String question, Connection connection)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            return result.next() ? result.getString(1) : null;
        }
    }
}
