package dev.retort.codegen;

import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.primaryKey;
import static dev.retort.schema.Dsl.uniqueIndex;
import static dev.retort.schema.Dsl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationDescriptionTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");

    @Test
    void aColumnThatIsAddedIsNamedAndDefined() {
        Map<String, Object> map =
                OperationDescription.map(
                        new Operation.AddColumn(
                                ACCOUNT, column("email", varchar(320)).notNull(), false, null));
        assertThat(map.keySet()).containsExactly("operation", "column", "table", "definition");
        assertThat(map)
                .containsEntry("operation", "AddColumn")
                .containsEntry("table", "account")
                .containsEntry("column", "email")
                .containsEntry("definition", Map.of("name", "email", "type", "varchar(320)"));
    }

    @Test
    void aTableAndAnIndexAreNamed() {
        Table table = Table.of(ACCOUNT, List.of(column("id", varchar(36)), primaryKey("pk", "id")));
        assertThat(OperationDescription.map(new Operation.CreateTable(table, false)))
                .containsEntry("table", "account")
                .containsKey("definition");
        assertThat(
                        OperationDescription.map(
                                new Operation.CreateIndex(
                                        uniqueIndex("ux_email", "account", "email"), false, false)))
                .containsEntry("table", "account")
                .containsEntry("index", "ux_email");
    }

    @Test
    void aColumnThatChangesIsNamedBesideBothItsEnds() {
        Map<String, Object> map =
                OperationDescription.map(
                        new Operation.AlterColumn(
                                ACCOUNT,
                                column("email", varchar(80)),
                                column("email", varchar(320)),
                                null));
        assertThat(map).containsEntry("column", "email").containsKeys("from", "to");
        assertThat(map).doesNotContainKey("definition");
    }
}
