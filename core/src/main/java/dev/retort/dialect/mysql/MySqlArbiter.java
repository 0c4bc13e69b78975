package dev.retort.dialect.mysql;

import dev.retort.dialect.Arbiter;
import dev.retort.dialect.Undecided;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the server a temporary table with either expression and reads how it tells them. A query is
 * not executed: the optimizer's trace has it with all names resolved.
 */
final class MySqlArbiter implements Arbiter {

    private static final QualifiedName TABLE = QualifiedName.of("retort_pair");

    /** A query, or one inside it, in the first words that the optimizer has for it. */
    /** Texts and names in quotes, and what parts a list of columns. */
    private static final Pattern OUTSIDE =
            Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|`[^`]*`|[(),]| from ");

    private static final Pattern ALIAS = Pattern.compile("\\s+AS\\s+(?:`[^`]*`|\\S+)\\s*$");

    private static final Pattern EXPANDED_QUERY =
            Pattern.compile("\"expanded_query\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private final MySqlDialect dialect;
    private final Connection connection;
    private final Map<Undecided, String> refusals = new HashMap<>();

    MySqlArbiter(MySqlDialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    @Override
    public Map<Undecided, Boolean> settle(Collection<Undecided> pairs) {
        Map<Undecided, Boolean> answers = new HashMap<>();
        for (Undecided pair : pairs) {
            if (pair.kind() == Undecided.Kind.ROUTINE) {
                answers.put(pair, false);
            }
            if (pair.kind() == Undecided.Kind.ROUTINE) {
                continue;
            }
            String actual = told(pair, pair.actual());
            String desired = actual == null ? null : told(pair, pair.desired());
            if (actual != null && desired != null) {
                answers.put(pair, actual.equals(desired));
            }
        }
        return answers;
    }

    /** How the server tells an expression where it stands; null where it does not take it. */
    private @Nullable String told(Undecided pair, String expression) {
        try {
            return pair.kind() == Undecided.Kind.VIEW_QUERY
                    ? (pair.namesColumns() ? withoutNames(query(expression)) : query(expression))
                    : table(pair, expression);
        } catch (SQLException e) {
            refusals.put(pair, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Override
    public Map<Undecided, String> refusals() {
        return Map.copyOf(refusals);
    }

    private String table(Undecided pair, String expression) throws SQLException {
        Table bare = bare(pair);
        String create =
                switch (pair.kind()) {
                    case CHECK ->
                            create(bare.with((Constraint) Check.of("retort_check", expression)));
                    case DEFAULT -> create(changed(bare, pair, expression, false));
                    case GENERATED -> create(changed(bare, pair, expression, true));
                    case INDEX_EXPRESSION, INDEX_PREDICATE, VIEW_QUERY, ROUTINE -> create(bare);
                };
        drop();
        try {
            execute(create);
            if (pair.kind() == Undecided.Kind.INDEX_EXPRESSION) {
                Index index =
                        Index.of("retort_index", TABLE, List.of(IndexPart.expression(expression)));
                execute(
                        new MySqlIndexes(dialect.facts(), "CreateIndex")
                                .create(index, false, false));
            }
            return answer("SHOW CREATE TABLE " + TABLE.name(), 2);
        } finally {
            drop();
        }
    }

    private String create(Table table) {
        return new MySqlDdl(
                        dialect,
                        new dev.retort.operation.Operation.CreateTable(table, false),
                        Schema::empty)
                .createTableText(table, false);
    }

    /** The columns of the table alone; what is computed from others only where it is asked for. */
    private static Table bare(Undecided pair) {
        List<Column> columns =
                pair.table().columns().stream()
                        .map(c -> c.identity(null).comment(null).generated(null).defaultSql(null))
                        .map(c -> c.options(Map.of()).nullable(true))
                        .toList();
        return Table.of(TABLE, columns)
                .option(TableOption.TEMPORARY, "true")
                .option(TableOption.CHARACTER_SET, pair.table().option(TableOption.CHARACTER_SET))
                .option(TableOption.COLLATION, pair.table().option(TableOption.COLLATION));
    }

    private static Table changed(
            Table table, Undecided pair, String expression, boolean generated) {
        return table.columns(
                table.columns().stream()
                        .map(
                                c ->
                                        !c.name().equalsIgnoreCase(pair.subject())
                                                ? c
                                                : generated
                                                        ? c.generated(
                                                                new Generated(expression, true))
                                                        : c.defaultSql(expression))
                        .toList());
    }

    private void drop() throws SQLException {
        execute("DROP TEMPORARY TABLE IF EXISTS " + TABLE.name());
    }

    /** Without the names of the columns, which the view gives. */
    private static String withoutNames(String query) {
        int end = query.length();
        List<String> columns = new ArrayList<>();
        int depth = 0;
        int start = query.indexOf("select ") + "select ".length();
        Matcher part = OUTSIDE.matcher(query).region(start, end);
        while (part.find()) {
            String word = part.group();
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            boolean last = word.equals(" from ");
            if (depth == 0 && (last || word.equals(","))) {
                columns.add(ALIAS.matcher(query.substring(start, part.start())).replaceFirst(""));
                start = part.end();
            }
            if (depth == 0 && last) {
                return String.join(",", columns) + " from " + query.substring(start);
            }
        }
        return query;
    }

    /** The query as the server understands it before it looks for the best way to answer it. */
    private String query(String sql) throws SQLException {
        String before = answer("SELECT @@SESSION.optimizer_trace", 1);
        execute("SET SESSION optimizer_trace = 'enabled=on'");
        try {
            execute("EXPLAIN " + sql);
            String trace = answer("SELECT TRACE FROM information_schema.OPTIMIZER_TRACE", 1);
            List<String> queries =
                    EXPANDED_QUERY.matcher(trace).results().map(it -> it.group(1)).toList();
            if (queries.isEmpty()) {
                throw new SQLException("The optimizer does not tell the query.");
            }
            return String.join("\n", queries);
        } finally {
            execute("SET SESSION optimizer_trace = '" + before + "'");
        }
    }

    private String answer(String question, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            if (!row.next()) {
                throw new SQLException("No answer to " + question);
            }
            return row.getString(column);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
