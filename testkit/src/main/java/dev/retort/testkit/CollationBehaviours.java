package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import java.util.List;

/** How texts are compared. */
final class CollationBehaviours {

    private CollationBehaviours() {}

    /** With a collation that the database has and that is not its default. */
    static List<Behaviour> all(String collation) {
        QualifiedName name = QualifiedName.of("title");
        return List.of(
                Behaviour.of(
                        "create a column of a collation",
                        op ->
                                op.createTable(
                                        "note", column("body", varchar(80)).collation(collation))),
                Behaviour.of(
                        "add a column of a collation",
                        Fixtures::account,
                        op ->
                                op.addColumn(
                                        "account", column("title", text()).collation(collation))),
                Behaviour.of(
                        "alter the collation of a column",
                        Fixtures::account,
                        op -> {
                            op.alterColumn("account", "name", setCollation(collation));
                            op.alterColumn("account", "name", setCollation(null));
                        }),
                index("a collation", part("name").collation(collation)),
                index("an operator class", part("name").operatorClass("varchar_pattern_ops")),
                Behaviour.of(
                        "create a domain of a collation",
                        op ->
                                op.create(
                                        new Domain(
                                                name, text(), true, null, collation, List.of()))),
                Behaviour.of(
                        "create a type of attributes of a collation",
                        op ->
                                op.create(
                                        new CompositeType(
                                                name,
                                                List.of(
                                                        column("x", integer()),
                                                        column("y", text())
                                                                .collation(collation))))));
    }

    private static Behaviour index(String of, IndexPart part) {
        return Behaviour.of(
                "create an index by " + of,
                Fixtures::account,
                op -> op.createIndex(dev.retort.schema.Dsl.index("ix", "account", part)));
    }
}
