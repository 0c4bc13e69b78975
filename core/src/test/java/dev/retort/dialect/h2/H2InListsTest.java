package dev.retort.dialect.h2;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.table;
import static dev.retort.schema.Dsl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Scope;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class H2InListsTest {

    private static final String CONDITION =
            "\"STATUS\" IN('OPEN', 'it''s paid') AND (\"STATUS\" NOT IN('IN(1,2)', '$1', 'b'))";

    @Test
    void aCheckWithAListOutlivesTheConnectionThatMadeIt() throws Exception {
        String url = "jdbc:h2:mem:H2InListsTest;DB_CLOSE_DELAY=-1";
        Table invoice =
                table(
                        "invoice",
                        column("status", varchar(20)),
                        check("ck_invoice_status", CONDITION));
        try {
            try (Connection first = DriverManager.getConnection(url);
                    Statement statement = first.createStatement()) {
                H2Dialect dialect = new H2Dialect().forServer(first);
                Operation create = new Operation.CreateTable(invoice, false);
                for (DdlStatement each : dialect.statements(create, Schema::empty)) {
                    statement.execute(each.sql());
                }
            }
            try (Connection second = DriverManager.getConnection(url);
                    Statement statement = second.createStatement()) {
                assertThat(statement.executeUpdate("INSERT INTO invoice VALUES ('it''s paid')"))
                        .isEqualTo(1);
                Schema found = new H2Dialect().inspect(second, Scope.schemas(java.util.Set.of()));
                assertThat(found.table(QualifiedName.of("invoice")).orElseThrow().checks())
                        .extracting(Check::expression)
                        .singleElement()
                        .satisfies(it -> assertThat(it).contains("IN('OPEN', 'it''s paid')"))
                        .satisfies(it -> assertThat(it).contains("NOT IN('IN(1,2)', '$1', 'b')"));
            }
        } finally {
            try (Connection last = DriverManager.getConnection(url);
                    Statement statement = last.createStatement()) {
                statement.execute("SHUTDOWN");
            }
        }
    }

    @Test
    void onlyListsOfSeveralValuesAreWrittenAsArrays() {
        assertThat(H2InLists.asArrays("a in (1, -2.5) or b in ('x') or c in (d, 'y')"))
                .isEqualTo("a = ANY(ARRAY[1, -2.5]) or b in ('x') or c in (d, 'y')");
        assertThat(H2InLists.asArrays("note <> 'in (1,2)' and \"in (1,2)\" > 0"))
                .isEqualTo("note <> 'in (1,2)' and \"in (1,2)\" > 0");
    }
}
