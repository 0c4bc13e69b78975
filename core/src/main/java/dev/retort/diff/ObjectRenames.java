package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Carries out the told renames of what is no table: sequences, types, views, words of types. */
final class ObjectRenames {

    private static final Set<ObjectKind> KINDS =
            Set.of(
                    ObjectKind.SEQUENCE,
                    ObjectKind.ENUM_TYPE,
                    ObjectKind.DOMAIN,
                    ObjectKind.COMPOSITE_TYPE,
                    ObjectKind.VIEW);

    private final Renamed renamed;
    private final Schema to;
    private final Keys keys;

    private ObjectRenames(Renamed renamed, Schema to, Keys keys) {
        this.renamed = renamed;
        this.to = to;
        this.keys = keys;
    }

    static void find(Renamed renamed, Schema to, Comparison comparison, DiffOptions options) {
        ObjectRenames objects = new ObjectRenames(renamed, to, comparison.keys());
        options.told().renames().forEach(objects::object);
        options.told().renames().forEach(objects::value);
        objects.follow(comparison);
    }

    private void object(Rename rename) {
        QualifiedName from = QualifiedName.parse(rename.from());
        QualifiedName parsed = QualifiedName.parse(rename.to());
        QualifiedName name = parsed.schema() == null ? parsed.withSchema(from.schema()) : parsed;
        for (ObjectKind kind : KINDS) {
            ObjectId was = ObjectId.of(kind, from);
            ObjectId shall = ObjectId.of(kind, name);
            boolean renames =
                    find(renamed.schema(), was) != null
                            && find(to, was) == null
                            && find(to, shall) != null
                            && find(renamed.schema(), shall) == null;
            if (renames) {
                renamed.obey(rename);
                ObjectId present = Objects.requireNonNull(find(renamed.schema(), was)).id();
                renamed.rename(new Operation.RenameObject(present, name));
            }
        }
    }

    /** The sequences that are called after a table that got another name. */
    private void follow(Comparison comparison) {
        for (Operation operation : List.copyOf(renamed.operations())) {
            if (operation instanceof Operation.RenameTable table) {
                new Followers(renamed.schema(), to, comparison)
                        .sequences(table.from(), table.to())
                        .forEach(
                                it ->
                                        renamed.rename(
                                                new Operation.RenameObject(
                                                        it.was().id(), it.shall().name())));
            }
        }
    }

    private @org.jspecify.annotations.Nullable SchemaObject find(Schema schema, ObjectId id) {
        return schema.find(id)
                .or(
                        () ->
                                schema.objects().stream()
                                        .filter(it -> keys.of(it.id()).equals(keys.of(id)))
                                        .findFirst())
                .orElse(null);
    }

    private void value(Rename rename) {
        String type = rename.fromTable();
        if (type == null) {
            return;
        }
        ObjectId id = ObjectId.of(ObjectKind.ENUM_TYPE, QualifiedName.parse(type));
        String was = rename.fromPart();
        String shall = rename.toPart();
        boolean renames =
                find(renamed.schema(), id) instanceof EnumType present
                        && find(to, id) instanceof EnumType wanted
                        && present.values().contains(was)
                        && !present.values().contains(shall)
                        && wanted.values().contains(shall)
                        && !wanted.values().contains(was);
        if (renames) {
            renamed.obey(rename);
            renamed.rename(new Operation.RenameEnumValue(id.name(), was, shall));
        }
    }
}
