package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.CustomOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;

/** Operations that say all that they know, as a differ makes them, and those of users. */
final class KnownBehaviours {

    private static final QualifiedName NOTE = QualifiedName.of("note");
    private static final Column BODY = column("body", varchar(80)).defaultSql("'none'");
    private static final Table TABLE =
            table("note", column("id", bigint()).notNull(), BODY).comment("what is said");
    private static final Index INDEX = index("ix_note", "note", desc("body"));

    private KnownBehaviours() {}

    private static Behaviour known(String name, Operation operation) {
        return Behaviour.of(
                name,
                op -> {
                    op.createTable(TABLE);
                    op.createIndex(INDEX);
                    op.bulkInsert("note", List.of(Map.of("id", 1, "body", "hello")));
                },
                op -> op.accept(operation));
    }

    static List<Behaviour> all() {
        return List.of(
                Behaviour.of(
                        "drop a table that is known",
                        op -> op.createTable(TABLE),
                        op -> op.accept(new Operation.DropTable(NOTE, TABLE, false))),
                Behaviour.of(
                        "drop a column that is known",
                        op -> op.createTable(TABLE),
                        op -> op.accept(new Operation.DropColumn(NOTE, "body", BODY, false))),
                known(
                        "drop an index that is known",
                        new Operation.DropIndex("ix_note", NOTE, INDEX, false, false)),
                known(
                        "set a comment that is known",
                        new Operation.SetTableComment(NOTE, "what is said", "heard", true)),
                Behaviour.of(
                        "convert the values of a column",
                        Fixtures::account,
                        op ->
                                op.alterColumn(
                                        "account", "name", setType(integer(), "length(name)"))),
                Behaviour.of(
                        "execute a statement outside of a transaction",
                        Fixtures::account,
                        op ->
                                op.accept(
                                        new Operation.Execute(
                                                "UPDATE account SET name = 'x' WHERE id = 1",
                                                List.of(),
                                                false))),
                Behaviour.of("carry out a user's own operation", KnownBehaviours::greet),
                Behaviour.of(
                        "carry out a user's own operation that takes away",
                        KnownBehaviours::greet,
                        op -> op.custom(new Greeting(false))));
    }

    private static void greet(Operations op) {
        op.custom(new Greeting(true));
    }

    /** A user's operation that makes a table or takes it away. */
    private record Greeting(boolean there) implements CustomOperation {

        @Override
        public List<String> statements(String dialect, Schema before) {
            return List.of(there ? "CREATE TABLE greeting (word integer)" : "DROP TABLE greeting");
        }

        @Override
        public CustomOperation reverse() {
            return new Greeting(!there);
        }

        @Override
        public Schema apply(Schema before) {
            Table table = table("greeting", column("word", integer()));
            return there ? before.with(table) : before.without(table.id());
        }

        @Override
        public String javaSource() {
            return "new Greeting(" + there + ")";
        }
    }
}
