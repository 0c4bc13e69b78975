package dev.retort.codegen;

import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.table;
import static dev.retort.schema.Dsl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.operation.Operation;
import dev.retort.revision.Node;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a revision in SQL says for each database. */
class SqlScriptWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb", "mysql"})
    void eachOperationIsWrittenAsItsStatements(String name) {
        Dialect dialect = Dialects.load(getClass().getClassLoader()).named(name).orElseThrow();
        Operation create =
                new Operation.CreateTable(
                        table("account", column("id", integer()).notNull()), false);
        Operation insert =
                new Operation.BulkInsert(
                        QualifiedName.of("account"),
                        List.of("id", "name"),
                        List.of(List.of(1, "O'Brien")));
        Operation add =
                new Operation.AddColumn(
                        QualifiedName.of("account"), column("name", varchar(40)), false, null);
        Operation drop = create.reverse();
        ScriptContent content =
                ScriptContent.proposed(
                        new Node("a1", List.of(), List.of(), List.of(), "begin", ""),
                        List.of(create, add, insert),
                        List.of(drop),
                        List.of());
        String script =
                SqlScriptWriter.write(
                        List.of(new DialectContent(dialect, Schema.empty(), content)));
        assertThat(script.lines().map(String::strip))
                .endsWith("-- downgrade", "DROP TABLE account;")
                .contains(
                        "CREATE TABLE account (",
                        "ALTER TABLE account ADD COLUMN name varchar(40);")
                .noneMatch(it -> it.startsWith("SET "))
                .anyMatch(it -> it.startsWith("INSERT INTO account"))
                .anyMatch(it -> it.contains("'O''Brien'"));
    }
}
