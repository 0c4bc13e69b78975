package dev.retort.diff;

import static dev.retort.schema.Dsl.*;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Trigger;
import dev.retort.schema.Unique;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Schemas made up from a seed, small names over and over, so that two of them have much alike. */
public final class RandomSchemas {

    private static final List<String> TABLES =
            List.of("account", "invoice", "item", "payment", "tag");
    private static final List<String> COLUMNS =
            List.of("name", "email", "amount", "note", "state", "paid_at", "rank");
    private static final List<SqlType> TYPES =
            List.of(varchar(40), varchar(80), integer(), bigint(), text(), nativeType("mood"));

    private final Random random;
    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();

    private final List<String> defaults = new ArrayList<>(List.of("'a'", "0"));

    private RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    public static Schema of(long seed) {
        return new RandomSchemas(seed).schema();
    }

    private boolean often() {
        return random.nextInt(10) < 7;
    }

    private boolean seldom() {
        return random.nextInt(10) < 3;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void put(SchemaObject object) {
        objects.put(object.id(), object);
    }

    private Schema schema() {
        List<String> moods = new ArrayList<>(List.of("calm", "glad", "sad"));
        moods.removeIf(mood -> seldom());
        put(new EnumType(QualifiedName.of("mood"), moods));
        if (often()) {
            defaults.add("nextval('counter')");
            put(sequence("counter").increment(1 + random.nextInt(3)));
        }
        List<String> present = new ArrayList<>(TABLES);
        present.removeIf(table -> seldom());
        List<Table> tables = new ArrayList<>();
        present.forEach(name -> tables.add(table(name, present)));
        tables.forEach(this::put);
        for (Table table : tables) {
            indexes(table);
            if (seldom()) {
                put(
                        Trigger.of(
                                "watch_" + table.name(),
                                table.name(),
                                "CREATE TRIGGER " + one(COLUMNS)));
            }
        }
        if (!tables.isEmpty()) {
            views(tables);
        }
        return Schema.of(objects.values());
    }

    private Table table(String name, List<String> present) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", one(List.of(integer(), bigint()))).notNull());
        List<String> names = new ArrayList<>(COLUMNS);
        names.removeIf(column -> seldom());
        for (String column : names) {
            elements.add(made(column));
        }
        if (often()) {
            elements.add(
                    often()
                            ? PrimaryKey.of("pk_" + name, List.of("id"))
                            : PrimaryKey.of("gen_pk", List.of("id")));
        } else {
            elements.add(Unique.of("uk_" + name, List.of("id")));
        }
        if (!names.isEmpty() && seldom()) {
            elements.add(Unique.of(one(List.of("ux_a", "gen_b")), List.of(one(names))));
        }
        if (!names.isEmpty() && seldom()) {
            elements.add(Check.of("ck_" + name, one(names) + " > " + random.nextInt(2)));
        }
        Table table = Table.of(QualifiedName.of(name), elements);
        for (String target : present) {
            if (random.nextInt(10) < 2) {
                table = table.with(reference(target)).with(key(target));
            }
        }
        return seldom() ? table.comment("About " + one(COLUMNS)) : table;
    }

    private Column made(String name) {
        Column column = Column.of(name, one(TYPES)).nullable(often());
        if (seldom()) {
            column = column.defaultSql(one(defaults));
        }
        return seldom() ? column.comment(one(COLUMNS)) : column;
    }

    private static Column reference(String target) {
        return Column.of(target + "_id", bigint());
    }

    private ForeignKey key(String target) {
        return ForeignKey.of(
                        one(List.of("fk_" + target, "gen_" + target)),
                        List.of(target + "_id"),
                        QualifiedName.of(target),
                        List.of("id"))
                .onDelete(one(List.of(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION)));
    }

    private void indexes(Table table) {
        if (table.columns().size() < 2) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            if (seldom()) {
                String column = one(table.columns()).name();
                Index index =
                        index(
                                "ix_" + table.name() + "_" + one(List.of("a", "b")),
                                table.name().toString(),
                                column);
                put(seldom() ? index.where(column + " is not null") : index);
            }
        }
    }

    private void views(List<Table> tables) {
        View first = view("overview", "select id from " + one(tables).name());
        if (often()) {
            put(first);
            if (often()) {
                put(view("summary", "select id from overview"));
            }
            if (seldom()) {
                put(new Comment(first.id(), "What there is"));
            }
        }
        Sequence owned = sequence("owned").ownedBy(ObjectId.column(tables.get(0).name(), "id"));
        if (seldom()) {
            put(owned);
        }
        if (seldom()) {
            put(
                    new Comment(
                            ObjectId.of(ObjectKind.ENUM_TYPE, QualifiedName.of("mood")),
                            one(COLUMNS)));
        }
    }
}
