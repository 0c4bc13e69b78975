package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.DuplicateObjectException;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Index;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A name with the schema that goes without saying is one with the name alone. */
class HomeSchemaTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");

    private static QualifiedName at(ComparedDatabase database, String name) {
        return new QualifiedName(database.dialect().homeSchema().orElseThrow(), name);
    }

    private static Table account(QualifiedName name) {
        return table("account", column("id", bigint()).notNull(), namedPrimaryKey("pk", "id"))
                .name(name);
    }

    private static Table invoice(QualifiedName name, QualifiedName account) {
        return table(
                        "invoice",
                        column("id", bigint()).notNull(),
                        column("account_id", bigint()),
                        namedPrimaryKey("pk_invoice", "id"),
                        foreignKey("fk_account", "account_id")
                                .references("account", "id")
                                .references(account, List.of("id")))
                .name(name);
    }

    private static Index index(QualifiedName table) {
        return dev.retort.schema.Dsl.index("ix_account_id", "invoice", "account_id").table(table);
    }

    @ParameterizedTest
    @EnumSource
    void isNoDifference(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            QualifiedName invoice = QualifiedName.of("invoice");
            Schema plain = Schema.of(account(ACCOUNT), invoice(invoice, ACCOUNT), index(invoice));
            QualifiedName there = at(database, "account");
            QualifiedName other = at(database, "invoice");
            Schema qualified =
                    Schema.of(
                            new Namespace(String.valueOf(there.schema())),
                            account(there),
                            invoice(other, there),
                            index(other));
            Schema mixed = Schema.of(account(ACCOUNT), invoice(other, ACCOUNT), index(invoice));
            database.become(qualified);
            for (Schema each : List.of(plain, qualified, mixed)) {
                assertThat(database.exact(each)).isEmpty();
            }
            assertThat(database.exact(Schema.of(account(there))))
                    .filteredOn(Operation.DropTable.class::isInstance)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOneTableToOperations(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            QualifiedName there = at(database, "account");
            QualifiedName invoice = QualifiedName.of("invoice");
            List<Operation> operations =
                    List.of(
                            new Operation.CreateTable(account(there), false),
                            new Operation.AddColumn(
                                    ACCOUNT, column("name", varchar(80)), false, null),
                            new Operation.RenameColumn(there, "name", "title"),
                            new Operation.ChangeColumn(
                                    there, "title", List.of(ColumnChange.setType(varchar(90)))),
                            new Operation.CreateTable(invoice(invoice, there), false),
                            new Operation.CreateIndex(index(at(database, "invoice")), false, false),
                            new Operation.DropIndex("ix_account_id", invoice, null, false, false),
                            new Operation.RenameTable(ACCOUNT, QualifiedName.of("customer")));
            Schema memory = database.inspect();
            for (Operation operation : operations) {
                memory = operation.apply(memory);
            }
            assertThat(memory.tables())
                    .extracting(it -> it.name().toString())
                    .containsExactly("customer", "invoice");
            assertThat(memory.table(invoice).orElseThrow().foreignKeys())
                    .allMatch(it -> it.referencedTable().equals(QualifiedName.of("customer")));
            assertThat(memory.indexes()).isEmpty();
            for (Operation operation : operations) {
                database.apply(List.of(operation));
            }
            assertThat(database.exact(memory)).isEmpty();
            assertThat(database.inspect().table(at(database, "customer"))).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isMadeOnce(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            QualifiedName there = at(database, "account");
            Schema schema =
                    new Operation.CreateTable(account(ACCOUNT), false).apply(database.inspect());
            assertThatThrownBy(() -> new Operation.CreateTable(account(there), false).apply(schema))
                    .isInstanceOf(DuplicateObjectException.class);
            assertThat(new Operation.CreateTable(account(there), true).apply(schema))
                    .isEqualTo(schema);
            assertThat(new Operation.DropTable(there, null, false).apply(schema).tables())
                    .isEmpty();
            Schema twice = Schema.of(account(ACCOUNT), account(there));
            assertThatThrownBy(() -> database.exact(twice))
                    .isInstanceOf(DuplicateObjectException.class)
                    .hasMessageContaining("table \"account\"");
        }
    }
}
