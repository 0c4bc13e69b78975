package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.Namespace;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random operations on everything that is neither a table nor a part of one. */
final class RandomObjects {

    /** The schemas that the tests of every database may make. */
    private static final List<String> SCHEMAS = List.of("sales", "shop");

    private final RandomScene scene;
    private final BiFunction<String, QualifiedName, Optional<Trigger>> triggers;

    RandomObjects(
            RandomScene scene, BiFunction<String, QualifiedName, Optional<Trigger>> triggers) {
        this.scene = scene;
        this.triggers = triggers;
    }

    List<Supplier<? extends @Nullable Operation>> kinds() {
        return List.of(
                this::schema,
                () -> create(view()),
                () -> create(view()),
                this::replaceView,
                () -> create(sequence()),
                this::alterSequence,
                () -> create(words()),
                this::renameWord,
                this::addWord,
                () -> create(domain()),
                this::alterDomain,
                this::trigger,
                this::comment,
                this::rename,
                this::rename,
                this::drop,
                this::drop);
    }

    private static Operation create(SchemaObject object) {
        return new Operation.CreateObject(object, false);
    }

    private QualifiedName name(String prefix) {
        return QualifiedName.of(scene.name(prefix));
    }

    private Operation schema() {
        return create(new Namespace(SCHEMAS.get(scene.below(SCHEMAS.size()))));
    }

    private View view() {
        return View.of(name("v "), query());
    }

    private String query() {
        Table table = scene.table();
        Column column = scene.one(table.columns()).orElseThrow();
        String quoted = scene.quote(column.name());
        String from = " FROM " + scene.dialect().quote(table.name());
        return switch (scene.below(3)) {
            case 0 -> "SELECT id" + from;
            case 1 -> "SELECT " + quoted + " AS told" + from + " WHERE id > 1";
            default -> "SELECT count(*) AS number, max(id) AS last" + from;
        };
    }

    private @Nullable Operation replaceView() {
        return scene.object(View.class)
                .map(it -> new Operation.AlterObject(it, narrower(it)))
                .orElse(null);
    }

    /** The same columns of fewer rows. */
    private View narrower(View view) {
        return new View(
                view.name(),
                view.columns(),
                narrower(view.query()),
                view.materialized(),
                view.options());
    }

    private String narrower(String query) {
        return query + (query.contains(" WHERE ") ? " AND " : " WHERE ") + "id > " + scene.below(9);
    }

    private Sequence sequence() {
        return Sequence.of(name("s ")).options(counting());
    }

    private SequenceOptions counting() {
        SequenceOptions options = SequenceOptions.DEFAULT;
        return switch (scene.below(4)) {
            case 0 -> options;
            case 1 -> options.start(1 + scene.below(100)).increment(1 + scene.below(5));
            case 2 -> options.minimum(1).maximum(1000 + scene.below(1000)).cycling();
            default -> options.cache(5 + scene.below(5));
        };
    }

    private @Nullable Operation alterSequence() {
        return scene.object(Sequence.class)
                .map(it -> new Operation.AlterObject(it, it.options(counting())))
                .orElse(null);
    }

    private EnumType words() {
        return new EnumType(name("e "), List.of("sad", "it's", "größe " + scene.below(9)));
    }

    private @Nullable Operation renameWord() {
        return scene.object(EnumType.class)
                .map(
                        it ->
                                new Operation.RenameEnumValue(
                                        it.name(),
                                        scene.one(it.values()).orElseThrow(),
                                        scene.name("")))
                .orElse(null);
    }

    private @Nullable Operation addWord() {
        return scene.object(EnumType.class).map(this::addWord).orElse(null);
    }

    private Operation addWord(EnumType type) {
        String neighbour = scene.one(type.values()).orElseThrow();
        return switch (scene.below(3)) {
            case 0 -> new Operation.AddEnumValue(type.name(), scene.name(""), neighbour, null);
            case 1 -> new Operation.AddEnumValue(type.name(), scene.name(""), null, neighbour);
            default -> new Operation.AddEnumValue(type.name(), scene.name(""), null, null);
        };
    }

    private Domain domain() {
        return domain(name("d "));
    }

    /** Without NOT NULL, since a column of it that is added has no value. */
    private Domain domain(QualifiedName name) {
        String sql = scene.maybe() ? scene.text() : null;
        boolean strict = scene.maybe();
        return new Domain(
                name,
                varchar(80),
                true,
                sql,
                null,
                strict ? List.of(check(scene.name("ck "), "VALUE <> 'nobody'")) : List.of());
    }

    private @Nullable Operation alterDomain() {
        return scene.object(Domain.class)
                .map(it -> new Operation.AlterObject(it, domain(it.name())))
                .orElse(null);
    }

    private @Nullable Operation trigger() {
        return triggers.apply(scene.name("tr "), scene.table().name())
                .map(RandomObjects::create)
                .orElse(null);
    }

    /** On what carries none of its own. */
    private @Nullable Operation comment() {
        List<SchemaObject> targets = new ArrayList<>();
        targets.addAll(scene.schema().objects(View.class));
        targets.addAll(scene.schema().objects(Sequence.class));
        targets.addAll(scene.schema().objects(Index.class));
        targets.addAll(scene.schema().objects(EnumType.class));
        targets.addAll(scene.schema().objects(Domain.class));
        String text = scene.comment();
        return text == null
                ? null
                : scene.one(targets)
                        .filter(it -> scene.schema().find(Comment.idOf(it.id())).isEmpty())
                        .map(it -> create(new Comment(it.id(), text)))
                        .orElse(null);
    }

    private static <T extends SchemaObject> Stream<ObjectId> ids(List<T> objects) {
        return objects.stream().map(SchemaObject::id);
    }

    private @Nullable Operation rename() {
        List<ObjectId> all =
                Stream.of(
                                ids(scene.schema().objects(View.class)),
                                ids(scene.schema().objects(Sequence.class)),
                                ids(scene.schema().objects(EnumType.class)),
                                ids(scene.schema().objects(Domain.class)))
                        .flatMap(it -> it)
                        .toList();
        return scene.one(all)
                .map(it -> new Operation.RenameObject(it, it.name().withName(scene.name("o "))))
                .orElse(null);
    }

    private @Nullable Operation drop() {
        List<ObjectId> all =
                Stream.of(
                                ids(scene.schema().objects(View.class))
                                        .filter(it -> isBare(it.name())),
                                ids(scene.schema().objects(Sequence.class)),
                                ids(scene.schema().objects(Trigger.class)),
                                ids(scene.schema().objects(Comment.class)),
                                ids(scene.schema().objects(EnumType.class))
                                        .filter(it -> !scene.isUsed(it.name())),
                                ids(scene.schema().objects(Domain.class))
                                        .filter(it -> !scene.isUsed(it.name())),
                                ids(scene.schema().objects(Namespace.class))
                                        .filter(it -> isEmpty(it.name().name())))
                        .flatMap(it -> it)
                        .toList();
        return scene.one(all)
                .map(it -> new Operation.DropObject(it, null, false, false))
                .orElse(null);
    }

    /** Indexes go with a view, and do not come back with it. */
    private boolean isBare(QualifiedName view) {
        return scene.schema().indexes(view).isEmpty();
    }

    private boolean isEmpty(String schema) {
        return scene.schema().tables().stream().noneMatch(it -> schema.equals(it.name().schema()));
    }
}
