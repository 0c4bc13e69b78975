package dev.retort;

import static dev.retort.schema.Dsl.*;

import dev.retort.ComparedDatabase.Kind;
import dev.retort.operation.Operations;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Words of Alembic, what says the same here, and what has to be there afterwards. */
record AlembicRow(
        String words, List<Kind> kinds, Consumer<Operations> call, Predicate<Schema> result) {

    static final List<Kind> EVERYWHERE = List.of(Kind.values());
    static final List<Kind> SQLITE = List.of(Kind.SQLITE);
    static final List<Kind> POSTGRESQL = List.of(Kind.POSTGRESQL);
    static final List<Kind> MARIADB = List.of(Kind.MARIADB);
    static final List<Kind> SCHEMAS = List.of(Kind.H2, Kind.POSTGRESQL);
    static final List<Kind> COMMENTS = List.of(Kind.H2, Kind.POSTGRESQL, Kind.MARIADB);

    static Table account(Schema schema) {
        return schema.table(QualifiedName.of("account")).orElseThrow();
    }

    static Table invoice(Schema schema) {
        return schema.table(QualifiedName.of("invoice")).orElseThrow();
    }

    static Table sales(Schema schema) {
        return schema.table(QualifiedName.parse("sales.account")).orElseThrow();
    }

    static Column column(Schema schema, String name) {
        return account(schema).column(name).orElseThrow();
    }

    static Index index(Schema schema) {
        return schema.indexes().stream()
                .filter(it -> it.name().equalsIgnoreCase("ix"))
                .findFirst()
                .orElseThrow();
    }

    static ForeignKey key(Schema schema) {
        return invoice(schema).foreignKeys().get(0);
    }
}
