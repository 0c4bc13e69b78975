package dev.retort.codegen;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.Exclusion;
import dev.retort.schema.Extension;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.Namespace;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The things of a schema as the words of a script; by their constructors where no word is. */
final class JavaValues {

    private final Imports imports;
    private final JavaTypes types;
    private final JavaConstructors constructors;

    JavaValues(Imports imports) {
        this.imports = imports;
        this.types = new JavaTypes(imports);
        this.constructors = new JavaConstructors(imports);
    }

    JavaConstructors constructors() {
        return constructors;
    }

    /** A string, or null. */
    static String text(@Nullable String text) {
        return text == null ? "null" : JavaText.string(text);
    }

    static String name(QualifiedName name) {
        return JavaText.string(name.toString());
    }

    static List<String> texts(List<String> texts) {
        return texts.stream().map(JavaText::string).toList();
    }

    private String word(String word, String... arguments) {
        return imports.word(word) + "(" + String.join(", ", arguments) + ")";
    }

    private String word(String word, String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return word(word, all.toArray(String[]::new));
    }

    private static String call(String method, String... arguments) {
        return "." + method + "(" + String.join(", ", arguments) + ")";
    }

    private String options(Map<? extends Enum<?>, String> options) {
        StringBuilder text = new StringBuilder();
        options.forEach(
                (option, value) ->
                        text.append(
                                call(
                                        "option",
                                        constructors.value(option),
                                        JavaText.string(value))));
        return text.toString();
    }

    String table(Table table) {
        List<String> parts = elements(table);
        String text = word("table", name(table.name()), parts);
        if (table.comment() != null) {
            text += call("comment", text(table.comment()));
        }
        return text + options(table.options());
    }

    /** The columns and constraints of a table, one after another. */
    List<String> elements(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        table.constraints().forEach(constraint -> parts.add(constraint(constraint)));
        return parts;
    }

    String column(Column column) {
        StringBuilder text = new StringBuilder();
        text.append(word("column", JavaText.string(column.name()), types.type(column.type())));
        if (!column.nullable()) {
            text.append(call("notNull"));
        }
        if (column.defaultSql() != null) {
            text.append(call("defaultSql", text(column.defaultSql())));
        }
        if (column.identity() != null) {
            text.append(identity(column.identity()));
        }
        if (column.generated() != null) {
            text.append(generated(column.generated()));
        }
        if (column.collation() != null) {
            text.append(call("collation", text(column.collation())));
        }
        if (column.comment() != null) {
            text.append(call("comment", text(column.comment())));
        }
        return text.append(options(column.options())).toString();
    }

    private String identity(Identity identity) {
        boolean plain = identity.options().equals(SequenceOptions.DEFAULT);
        if (plain && identity.mode() == Identity.Mode.BY_DEFAULT) {
            return call("identityByDefault");
        }
        if (plain && identity.mode() == Identity.Mode.ALWAYS) {
            return call("identityAlways");
        }
        return call("identity", identityValue(identity));
    }

    String identityValue(Identity identity) {
        String type = imports.use(Identity.class);
        String mode = constructors.value(identity.mode());
        return identity.options().equals(SequenceOptions.DEFAULT)
                ? type + call("of", mode)
                : "new " + type + "(" + mode + ", " + counting(identity.options()) + ")";
    }

    private String counting(SequenceOptions options) {
        StringBuilder text = new StringBuilder(imports.use(SequenceOptions.class));
        text.append(".DEFAULT");
        count(text, "start", options.start());
        count(text, "increment", options.increment());
        count(text, "minimum", options.minimum());
        count(text, "maximum", options.maximum());
        count(text, "cache", options.cache());
        return text.append(options.cycle() ? call("cycling") : "").toString();
    }

    private static void count(StringBuilder text, String method, @Nullable Long value) {
        if (value != null) {
            text.append(call(method, value + "L"));
        }
    }

    private static String generated(Generated generated) {
        return call(
                generated.stored() ? "generatedStored" : "generatedVirtual",
                JavaText.string(generated.expression()));
    }

    String constraint(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return primaryKey(key);
        }
        if (constraint instanceof Unique unique) {
            return word("unique", text(unique.name()), texts(unique.columns()))
                    + (unique.nullsDistinct() ? "" : call("nullsNotDistinct"))
                    + deferral(unique.deferral())
                    + options(unique.options());
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(key);
        }
        if (constraint instanceof Check check) {
            return word("check", text(check.name()), text(check.expression()))
                    + (check.validated() ? "" : call("notValid"))
                    + options(check.options());
        }
        return constraint instanceof Exclusion exclusion
                ? exclusion(exclusion)
                : constructors.value(constraint);
    }

    private String primaryKey(PrimaryKey key) {
        List<String> columns = texts(key.columns());
        String text =
                key.name() == null
                        ? word("primaryKey", columns.toArray(String[]::new))
                        : word("namedPrimaryKey", text(key.name()), columns);
        return text + deferral(key.deferral()) + options(key.options());
    }

    private String deferral(Deferral deferral) {
        return deferral == Deferral.NOT_DEFERRABLE
                ? ""
                : call("deferral", constructors.value(deferral));
    }

    private String foreignKey(ForeignKey key) {
        List<String> target = new ArrayList<>(List.of(name(key.referencedTable())));
        target.addAll(texts(key.referencedColumns()));
        return word("foreignKey", text(key.name()), texts(key.columns()))
                + call("references", target.toArray(String[]::new))
                + action("onDelete", key.onDelete())
                + action("onUpdate", key.onUpdate())
                + (key.match() == Match.SIMPLE
                        ? ""
                        : call("match", constructors.value(key.match())))
                + deferral(key.deferral())
                + (key.validated() ? "" : call("notValid"))
                + options(key.options());
    }

    private String action(String method, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : call(method, constructors.value(action));
    }

    private String exclusion(Exclusion exclusion) {
        List<String> rest = new ArrayList<>(List.of(text(exclusion.method())));
        for (Exclusion.Element element : exclusion.elements()) {
            rest.add(word("excluding", part(element.part()), text(element.operator())));
        }
        return word("exclusion", text(exclusion.name()), rest)
                + (exclusion.predicate() == null ? "" : call("where", text(exclusion.predicate())))
                + deferral(exclusion.deferral());
    }

    String index(Index index) {
        boolean plain = index.parts().stream().allMatch(JavaValues::isPlain);
        List<String> rest = new ArrayList<>(List.of(name(index.table())));
        for (IndexPart part : index.parts()) {
            rest.add(plain ? text(part.text()) : part(part));
        }
        if (index.parts().isEmpty()) {
            return constructors.value(index);
        }
        return word(index.unique() ? "uniqueIndex" : "index", text(index.name()), rest)
                + (index.method() == null ? "" : call("using", text(index.method())))
                + (index.include().isEmpty()
                        ? ""
                        : call("include", texts(index.include()).toArray(String[]::new)))
                + (index.predicate() == null ? "" : call("where", text(index.predicate())))
                + (index.nullsDistinct() ? "" : call("nullsNotDistinct"))
                + options(index.options());
    }

    private static boolean isPlain(IndexPart part) {
        return part.equals(IndexPart.column(part.text()));
    }

    private String part(IndexPart part) {
        String word = part.isExpression() ? "expression" : part.descending() ? "desc" : "part";
        return word(word, text(part.text()))
                + (part.isExpression() && part.descending() ? call("desc") : "")
                + (part.nulls() == null ? "" : call("nulls", constructors.value(part.nulls())))
                + (part.collation() == null ? "" : call("collation", text(part.collation())))
                + (part.operatorClass() == null
                        ? ""
                        : call("operatorClass", text(part.operatorClass())))
                + (part.length() == null ? "" : call("length", part.length().toString()));
    }

    private String sequence(Sequence sequence) {
        boolean plain =
                sequence.options()
                        .equals(
                                new SequenceOptions(
                                        sequence.options().start(),
                                        sequence.options().increment(),
                                        null,
                                        null,
                                        null,
                                        false));
        StringBuilder text = new StringBuilder(word("sequence", name(sequence.name())));
        if (plain) {
            count(text, "start", sequence.options().start());
            count(text, "increment", sequence.options().increment());
        } else {
            text.append(call("options", counting(sequence.options())));
        }
        if (sequence.type() != null) {
            text.append(call("type", types.type(sequence.type())));
        }
        if (sequence.ownedBy() != null) {
            text.append(call("ownedBy", id(sequence.ownedBy())));
        }
        return text.toString();
    }

    /** Anything but a table or an index, which have operations of their own. */
    String object(SchemaObject object) {
        if (object instanceof Sequence sequence) {
            return sequence(sequence);
        }
        if (object instanceof EnumType type) {
            return word("enumType", name(type.name()), texts(type.values()));
        }
        if (object instanceof Namespace namespace) {
            return word("namespace", text(namespace.name()));
        }
        if (object instanceof View view && isPlain(view)) {
            return word(
                    view.materialized() ? "materializedView" : "view",
                    name(view.name()),
                    text(view.query()));
        }
        if (object instanceof Extension it && it.namespace() == null && it.version() == null) {
            return word("extension", text(it.name()));
        }
        return constructors.value(object);
    }

    private static boolean isPlain(View view) {
        return view.columns().isEmpty() && view.options().isEmpty();
    }

    String id(ObjectId id) {
        QualifiedName parent = id.parent();
        String type = imports.use(ObjectId.class);
        String kind = constructors.value(id.kind());
        if (parent == null && id.detail().isEmpty()) {
            return type + call("of", kind, parsed(id.name()));
        }
        if (parent != null && id.equals(ObjectId.part(id.kind(), parent, id.name().name()))) {
            return type + call("part", kind, parsed(parent), text(id.name().name()));
        }
        return constructors.value(id);
    }

    String parsed(QualifiedName name) {
        return imports.use(QualifiedName.class) + call("parse", name(name));
    }
}
