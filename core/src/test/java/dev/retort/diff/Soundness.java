package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a strict database would refuse about an operation. */
final class Soundness {

    private final Schema schema;
    private final List<String> faults = new ArrayList<>();

    private Soundness(Schema schema) {
        this.schema = schema;
    }

    static List<String> faults(Schema before, Operation operation) {
        Soundness soundness = new Soundness(before);
        soundness.check(operation);
        return soundness.faults.stream().map(fault -> operation + " " + fault).toList();
    }

    private void must(boolean fact, String fault) {
        if (!fact) {
            faults.add(fault);
        }
    }

    private void check(Operation operation) {
        if (operation instanceof Operation.CreateTable create) {
            create.table().columns().forEach(this::usable);
            for (ForeignKey key : create.table().foreignKeys()) {
                reference(key, create.table());
            }
        } else if (operation instanceof Operation.DropTable drop) {
            mustBeAsItWas(schema.table(drop.table()).orElseThrow(), drop.was());
            must(schema.indexes(drop.table()).isEmpty(), "still has indexes");
            for (Table other : schema.tables()) {
                must(
                        other.name().equals(drop.table())
                                || other.foreignKeys().stream()
                                        .noneMatch(k -> k.referencedTable().equals(drop.table())),
                        "is referred to by " + other.name());
            }
            unseen(drop.table().name(), "table");
        } else if (operation instanceof Operation.AddConstraint add) {
            Table table = schema.table(add.table()).orElseThrow();
            columns(table, add.constraint().columns());
            if (add.constraint() instanceof ForeignKey key) {
                reference(key, table);
            }
            must(
                    !(add.constraint() instanceof PrimaryKey) || table.primaryKey().isEmpty(),
                    "finds another primary key");
        } else if (operation instanceof Operation.DropConstraint drop) {
            Table table = schema.table(drop.table()).orElseThrow();
            must(table.constraints().contains(drop.was()), "is not there");
            if (drop.was() instanceof PrimaryKey || drop.was() instanceof Unique) {
                unreferred(table, drop.was());
            }
        } else {
            more(operation);
        }
    }

    private void mustBeAsItWas(Table now, Table was) {
        must(Schemas.told(Schema.of(now)).equals(Schemas.told(Schema.of(was))), "was " + now);
    }

    private void more(Operation operation) {
        if (operation instanceof Operation.AddColumn add) {
            usable(add.column());
        } else if (operation instanceof Operation.AlterColumn alter) {
            Table table = schema.table(alter.table()).orElseThrow();
            must(table.columns().contains(alter.from()), "is from " + table.columns());
            usable(alter.to());
            if (!alter.from().type().equals(alter.to().type())) {
                watched(table, alter.from());
            }
        } else if (operation instanceof Operation.DropColumn drop) {
            Table table = schema.table(drop.table()).orElseThrow();
            must(table.columns().contains(drop.was()), "was otherwise");
            must(
                    table.constraints().stream()
                            .noneMatch(c -> c.columns().contains(drop.column())),
                    "has constraints");
            must(
                    schema.indexes(drop.table()).stream()
                            .noneMatch(i -> i.columns().contains(drop.column())),
                    "has indexes");
        } else if (operation instanceof Operation.CreateIndex create) {
            columns(schema.table(create.index().table()).orElseThrow(), create.index().columns());
        } else if (operation instanceof Operation.DropObject drop) {
            must(
                    schema.find(drop.id()).equals(java.util.Optional.ofNullable(drop.was())),
                    "was not so");
            dropped(drop.id());
        } else if (operation instanceof Operation.CreateObject create) {
            created(create);
        }
    }

    private void created(Operation.CreateObject create) {
        if (create.object() instanceof View view) {
            String source = view.query().replace("select id from ", "");
            must(
                    schema.table(QualifiedName.of(source)).isPresent()
                            || schema.find(ObjectId.of(ObjectKind.VIEW, QualifiedName.of(source)))
                                    .isPresent(),
                    "finds no " + source);
        }
        if (create.object() instanceof Sequence sequence && sequence.ownedBy() != null) {
            must(
                    schema.table(sequence.ownedBy().table()).isPresent(),
                    "has no owner " + sequence.ownedBy());
        }
    }

    private void dropped(ObjectId id) {
        String name = id.name().name();
        if (id.kind() == ObjectKind.ENUM_TYPE) {
            for (Table table : schema.tables()) {
                must(
                        table.columns().stream().noneMatch(c -> c.type().toString().equals(name)),
                        "is the type of a column of " + table.name());
            }
        } else if (id.kind() == ObjectKind.SEQUENCE) {
            for (Table table : schema.tables()) {
                must(
                        table.columns().stream()
                                .noneMatch(c -> ("nextval('" + name + "')").equals(c.defaultSql())),
                        "is drawn from by " + table.name());
            }
        } else if (id.kind() == ObjectKind.VIEW) {
            unseen(name, "view");
        }
    }

    private void unseen(String relation, String kind) {
        for (View view : schema.objects(View.class)) {
            must(
                    !view.query().equals("select id from " + relation),
                    kind + " is seen by " + view.name());
        }
    }

    private void watched(Table table, Column column) {
        if (column.name().equals("id")) {
            unseen(table.name().name(), "column");
            for (Table other : schema.tables()) {
                must(
                        other.foreignKeys().stream()
                                .noneMatch(k -> k.referencedTable().equals(table.name())),
                        "is referred to by " + other.name());
            }
        }
    }

    private void usable(Column column) {
        if (column.type().toString().equals("mood")) {
            must(
                    schema.find(ObjectId.of(ObjectKind.ENUM_TYPE, QualifiedName.of("mood")))
                            .isPresent(),
                    "finds no type");
        }
        if ("nextval('counter')".equals(column.defaultSql())) {
            must(
                    schema.find(ObjectId.of(ObjectKind.SEQUENCE, QualifiedName.of("counter")))
                            .isPresent(),
                    "finds no sequence");
        }
    }

    private void columns(Table table, List<String> columns) {
        for (String column : columns) {
            must(table.column(column).isPresent(), "finds no column " + column);
        }
    }

    private void reference(ForeignKey key, Table own) {
        Table other =
                key.referencedTable().equals(own.name())
                        ? own
                        : schema.table(key.referencedTable()).orElse(null);
        must(other != null, "finds no table " + key.referencedTable());
        must(
                other != null && keys(other).contains(Set.copyOf(key.referencedColumns())),
                "finds no key");
    }

    private Set<Set<String>> keys(Table table) {
        Set<Set<String>> keys = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof PrimaryKey || constraint instanceof Unique) {
                keys.add(Set.copyOf(constraint.columns()));
            }
        }
        for (Index index : schema.indexes(table.name())) {
            if (index.unique()) {
                keys.add(Set.copyOf(index.columns()));
            }
        }
        return keys;
    }

    private void unreferred(Table table, Constraint key) {
        for (Table other : schema.tables()) {
            must(
                    other.foreignKeys().stream()
                            .noneMatch(
                                    k ->
                                            k.referencedTable().equals(table.name())
                                                    && Set.copyOf(k.referencedColumns())
                                                            .equals(Set.copyOf(key.columns()))),
                    "is rested on by " + other.name());
        }
    }
}
