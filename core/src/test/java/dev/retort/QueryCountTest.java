package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Scope;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements a comparison takes does not depend on how many tables there are. */
class QueryCountTest {

    private static final int FEW = 10;
    private static final int MANY = 500;

    /** So many tables have a view, a trigger, a partition and more beside them. */
    private static final int ACCOMPANIED = 30;

    /** Inspecting, comparing where one check differs as text, and telling what drops would lose. */
    @ParameterizedTest
    @EnumSource
    void manyTablesTakeAsManyStatementsAsFew(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            create(database, 0, FEW);
            int inspecting = inspecting(database);
            int comparing = comparing(database, FEW);
            int losing = losing(database);
            create(database, FEW, MANY);
            assertThat(inspecting(database)).isEqualTo(inspecting).isLessThan(40);
            assertThat(comparing(database, MANY)).isEqualTo(comparing);
            assertThat(losing(database)).isEqualTo(losing).isEqualTo(1);
        }
    }

    /** Every table goes, and a column of each would go too. */
    private static int losing(ComparedDatabase database) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        List<Operation> drops = new ArrayList<>();
        for (Table table : database.inspect().tables()) {
            if (table.column("amount").isEmpty()) {
                continue;
            }
            drops.add(new Operation.DropTable(table.name(), table, false));
            drops.add(
                    new Operation.DropColumn(
                            table.name(), "amount", table.column("amount").orElseThrow(), false));
        }
        database.execute(
                "INSERT INTO invoice_0 (id, amount) VALUES (%1$d, %1$d)".formatted(drops.size()));
        List<Doubt> losses =
                Losses.of(
                        database.dialect(), counted(database.connection(), count), drops, Map.of());
        assertThat(losses)
                .extracting(Doubt::sentence)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Dropping \"invoice_0\" loses ");
        return count.get();
    }

    private static void create(ComparedDatabase database, int from, int to) throws SQLException {
        Schema tables = Schema.of(tables(from, to, "amount > 0"));
        List<Operation> operations = new ArrayList<>();
        tables.tables().forEach(it -> operations.add(new Operation.CreateTable(it, false)));
        tables.indexes().forEach(it -> operations.add(new Operation.CreateIndex(it, false, false)));
        database.apply(operations);
        for (int i = from; i < Math.min(to, ACCOMPANIED); i++) {
            for (String sql : beside(database)) {
                database.execute(sql.replace("#", String.valueOf(i)));
            }
        }
    }

    private static List<String> beside(ComparedDatabase database) {
        List<String> all = new ArrayList<>();
        all.add("CREATE VIEW amounts_# AS SELECT id, amount FROM invoice_#");
        switch (database.dialect().name()) {
            case "postgresql" ->
                    all.addAll(
                            List.of(
                                    "CREATE TYPE mood_# AS ENUM ('good', 'bad')",
                                    "CREATE DOMAIN positive_# AS integer CHECK (VALUE > 0)",
                                    "CREATE SEQUENCE counter_#",
                                    "CREATE TABLE day_# (id bigint, mood mood_#, n positive_#)"
                                            + " PARTITION BY RANGE (id)",
                                    "CREATE TABLE monday_# PARTITION OF day_#"
                                            + " FOR VALUES FROM (0) TO (9)",
                                    "CREATE INDEX ix_day_# ON day_# (id) WHERE n > 5",
                                    "CREATE FUNCTION watch_#() RETURNS trigger LANGUAGE plpgsql"
                                            + " AS 'BEGIN RETURN new; END'",
                                    "CREATE TRIGGER watch BEFORE INSERT ON invoice_# FOR EACH ROW"
                                            + " EXECUTE FUNCTION watch_#()",
                                    "CREATE POLICY everybody ON invoice_# USING (amount > 0)",
                                    "GRANT SELECT ON invoice_# TO PUBLIC",
                                    "CREATE MATERIALIZED VIEW kept_# AS SELECT 1 AS one",
                                    "COMMENT ON VIEW amounts_# IS 'What is owed'",
                                    "COMMENT ON COLUMN invoice_#.amount IS 'In cents'"));
            case "mariadb" ->
                    all.addAll(
                            List.of(
                                    "CREATE SEQUENCE counter_#",
                                    "CREATE TRIGGER watch_# BEFORE INSERT ON invoice_# FOR EACH ROW"
                                            + " SET NEW.amount = NEW.amount",
                                    "CREATE PROCEDURE nothing_#() SELECT 1",
                                    "ALTER TABLE invoice_# COMMENT 'What is owed'"));
            case "sqlite" ->
                    all.add(
                            "CREATE TRIGGER watch_# AFTER INSERT ON invoice_# BEGIN SELECT 1;"
                                    + " END");
            default ->
                    all.addAll(
                            List.of(
                                    "CREATE SEQUENCE counter_#",
                                    "CREATE DOMAIN positive_# AS integer CHECK (VALUE > 0)",
                                    "COMMENT ON TABLE invoice_# IS 'What is owed'",
                                    "COMMENT ON COLUMN invoice_#.amount IS 'In cents'"));
        }
        return all;
    }

    private static List<SchemaObject> tables(int from, int to, String checkOfFirst) {
        List<SchemaObject> tables = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String name = "invoice_" + i;
            tables.add(
                    table(
                            name,
                            column("id", bigint()).notNull(),
                            column("amount", integer()).notNull().defaultSql("0"),
                            column("parent", bigint()),
                            primaryKey("id"),
                            unique("uq_" + name, "amount"),
                            foreignKey("fk_" + name, "parent").references(name, "id"),
                            check("ck_" + name, i == 0 ? checkOfFirst : "amount > 0")));
            tables.add(index("ix_" + name, name, "parent", "amount"));
        }
        return tables;
    }

    private static int inspecting(ComparedDatabase database) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        database.dialect().inspect(counted(database.connection(), count), Scope.everything());
        return count.get();
    }

    private static int comparing(ComparedDatabase database, int tables) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        SchemaComparison comparison =
                new SchemaComparison(database.dialect(), counted(database.connection(), count));
        Schema desired = Schema.of(tables(0, tables, "0 < amount and abs(amount) > 0"));
        comparison.compare(
                database.inspect(),
                desired,
                DiffOptions.proposal(database.dialect().alterations()));
        return count.get();
    }

    /** The connection, with a count of the statements that run on it. */
    private static Connection counted(Connection connection, AtomicInteger count) {
        return proxy(Connection.class, connection, count);
    }

    private static <T> T proxy(Class<T> type, Object target, AtomicInteger count) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            if (target instanceof Statement
                                    && method.getName().startsWith("execute")) {
                                count.incrementAndGet();
                            }
                            try {
                                Object result = method.invoke(target, arguments);
                                if (result instanceof PreparedStatement) {
                                    return proxy(PreparedStatement.class, result, count);
                                }
                                return result instanceof Statement
                                                && method.getName().equals("createStatement")
                                        ? proxy(Statement.class, result, count)
                                        : result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
