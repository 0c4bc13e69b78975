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
