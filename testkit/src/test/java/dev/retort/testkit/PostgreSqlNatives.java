package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Comment;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What PostgreSQL alone knows, told as it tells it. */
final class PostgreSqlNatives {

    private PostgreSqlNatives() {}

    private static NativeObject rule(String event) {
        return new NativeObject(
                "RULE",
                QualifiedName.of("quiet"),
                QualifiedName.of("account"),
                "",
                List.of(
                        "CREATE RULE quiet AS ON " + event + " TO account DO INSTEAD NOTHING",
                        "ALTER TABLE account DISABLE RULE quiet"));
    }

    private static NativeObject collation(String locale) {
        return NativeObject.of(
                "COLLATION",
                QualifiedName.of("plain"),
                "CREATE COLLATION plain (PROVIDER = libc, LOCALE = '" + locale + "')");
    }

    private static NativeObject range() {
        return NativeObject.of(
                "TYPE",
                QualifiedName.of("span"),
                "CREATE TYPE span AS RANGE (SUBTYPE = real, MULTIRANGE_TYPE_NAME = spans)");
    }

    private static NativeObject operator() {
        return new NativeObject(
                "OPERATOR",
                QualifiedName.of("==="),
                null,
                "(integer, integer)",
                List.of(
                        "CREATE OPERATOR === (PROCEDURE = int4eq, LEFTARG = integer,"
                                + " RIGHTARG = integer, COMMUTATOR = OPERATOR(===), HASHES)"));
    }

    private static NativeObject statistics() {
        return NativeObject.of(
                "STATISTICS",
                QualifiedName.of("st"),
                "CREATE STATISTICS st (mcv) ON id, name FROM account",
                "ALTER STATISTICS st SET STATISTICS 10");
    }

    private static void ordered(Operations op) {
        op.create(collation("C"));
        op.create(range());
        op.createTable(
                "word",
                column("id", integer()),
                column("text", text()).collation("plain"),
                column("many", array(nativeType("span"))));
    }

    static Stream<Behaviour> behaviours() {
        Consumer<Operations> account = Fixtures::account;
        Consumer<Operations> ruled = account.andThen(op -> op.create(rule("DELETE")));
        ObjectId rule = rule("DELETE").id();
        return Stream.of(
                Behaviour.of("create a rewriting rule", account, op -> op.create(rule("DELETE"))),
                Behaviour.of("replace a rewriting rule", ruled, op -> op.replace(rule("UPDATE"))),
                Behaviour.of("rename a rewriting rule", ruled, op -> op.rename(rule, "silent")),
                Behaviour.of("drop a rewriting rule", ruled, op -> op.drop(rule)),
                Behaviour.of(
                        "drop a rewriting rule that is not there",
                        account,
                        op -> op.dropIfExists(rule)),
                Behaviour.of(
                        "comment on a rewriting rule",
                        ruled,
                        op -> op.create(new Comment(rule, "it's here"))),
                Behaviour.of(
                        "create a collation and a range", op -> {}, PostgreSqlNatives::ordered),
                Behaviour.of(
                        "rename a collation",
                        PostgreSqlNatives::ordered,
                        op -> op.rename(collation("C").id(), "simple")),
                Behaviour.of(
                        "rename a range",
                        PostgreSqlNatives::ordered,
                        op -> op.rename(range().id(), "gap")),
                Behaviour.of("create an operator", op -> {}, op -> op.create(operator())),
                Behaviour.of(
                        "comment on an operator",
                        op -> op.create(operator()),
                        op -> op.create(new Comment(operator().id(), "the same"))),
                Behaviour.of(
                        "drop an operator",
                        op -> op.create(operator()),
                        op -> op.drop(operator().id())),
                Behaviour.of("create statistics", account, op -> op.create(statistics())),
                Behaviour.of(
                        "rename statistics",
                        account.andThen(op -> op.create(statistics())),
                        op -> op.rename(statistics().id(), "stats")));
    }
}
