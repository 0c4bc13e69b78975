package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is created if it is not there, and dropped if it is, each twice. */
final class ConditionBehaviours {

    private static final Table NOTE =
            table("note", column("id", bigint()).notNull(), check("ck_note", "id > 0"));
    private static final Index INDEX = index("ix_note", "note", "id");

    private ConditionBehaviours() {}

    static List<Behaviour> all() {
        List<Behaviour> all = new ArrayList<>();
        all.addAll(twice("schema", namespace("sales")));
        all.addAll(twice("sequence", sequence("number")));
        all.addAll(twice("type of words", enumType("mood", "sad", "happy")));
        all.addAll(
                twice(
                        "domain",
                        new Domain(
                                QualifiedName.of("email"),
                                varchar(80),
                                true,
                                null,
                                null,
                                List.of())));
        all.addAll(
                twice(
                        "composite type",
                        new CompositeType(
                                QualifiedName.of("address"), List.of(column("zip", integer())))));
        all.addAll(twice("view", view("told", "SELECT id FROM account")));
        all.addAll(twice("materialized view", materializedView("kept", "SELECT id FROM account")));
        all.addAll(
                twice(
                        "table",
                        op -> {},
                        op -> op.createTableIfNotExists(NOTE),
                        op -> op.dropTableIfExists("note")));
        all.addAll(
                twice(
                        "index",
                        op -> op.createTable(NOTE),
                        op -> op.createIndexIfNotExists(INDEX),
                        op -> op.dropIndexIfExists("ix_note", "note")));
        all.addAll(
                twice(
                        "column",
                        op -> op.createTable(NOTE),
                        op -> op.addColumnIfNotExists("note", column("text", varchar(20))),
                        op -> op.dropColumnIfExists("note", "text")));
        all.add(
                Behaviour.of(
                        "drop a constraint twice if it is there",
                        op -> op.createTable(NOTE),
                        op -> {
                            op.dropConstraintIfExists("note", "ck_note");
                            op.dropConstraintIfExists("note", "ck_note");
                        }));
        return all;
    }

    private static List<Behaviour> twice(String what, SchemaObject object) {
        return twice(
                what,
                Fixtures::account,
                op -> op.createIfNotExists(object),
                op -> op.dropIfExists(object.id()));
    }

    private static List<Behaviour> twice(
            String what,
            Consumer<Operations> before,
            Consumer<Operations> create,
            Consumer<Operations> drop) {
        return List.of(
                Behaviour.of(
                        "create twice if it is not there: " + what, before, create.andThen(create)),
                Behaviour.of(
                        "drop twice if it is there: " + what,
                        before.andThen(create),
                        drop.andThen(drop)));
    }
}
