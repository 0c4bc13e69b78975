package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Exclusion;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Policy;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether words that are added to a type are used by what else is new. */
final class NewWords {

    private final Keys keys;
    private final Set<String> literals = new HashSet<>();
    private final Set<String> subjects = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    private NewWords(Keys keys) {
        this.keys = keys;
    }

    static boolean areUsed(Comparing comparing, EnumType was, EnumType shall) {
        NewWords words = new NewWords(comparing.keys());
        shall.values().stream()
                .filter(word -> !was.values().contains(word))
                .forEach(word -> words.literals.add("'" + word.replace("'", "''") + "'"));
        words.subjects(comparing.to(), shall);
        words.read(comparing.to());
        Set<String> wanted = new HashSet<>(words.texts);
        words.texts.clear();
        words.read(comparing.from());
        wanted.removeAll(words.texts);
        return wanted.stream().anyMatch(text -> words.literals.stream().anyMatch(text::contains));
    }

    /** The type, and the tables that have columns of it. */
    private void subjects(Schema schema, EnumType type) {
        subjects.add(keys.of(type.name().name()));
        List<Table> tables =
                schema.tables().stream()
                        .filter(table -> table.columns().stream().anyMatch(this::isOfType))
                        .toList();
        tables.forEach(table -> subjects.add(keys.of(table.name().name())));
    }

    private boolean isOfType(Column column) {
        return isSubject(definition(column.type()));
    }

    private static String definition(SqlType type) {
        SqlType element = type.element();
        return element != null
                ? definition(element)
                : type.definition() == null ? "" : type.definition();
    }

    private boolean isSubject(String text) {
        return SqlWords.of(text, keys::of).stream().anyMatch(subjects::contains);
    }

    private void read(Schema schema) {
        schema.objects().forEach(this::read);
    }

    private void read(SchemaObject object) {
        if (object instanceof Table table) {
            table.columns().forEach(it -> column(table, it));
            table.constraints().forEach(it -> constraint(table, it));
        } else if (object instanceof Index index) {
            String table = index.table().name();
            text(table, index.predicate());
            index.parts().stream().map(IndexPart::text).forEach(it -> text(table, it));
        } else if (object instanceof Policy policy) {
            text(policy.table().name(), policy.using());
            text(policy.table().name(), policy.withCheck());
        } else if (object instanceof Domain domain && isSubject(definition(domain.type()))) {
            add(domain.defaultSql());
            domain.checks().forEach(check -> add(check.expression()));
        } else if (object instanceof View view) {
            text("", view.query());
        } else if (object instanceof Trigger trigger) {
            text(trigger.table().name(), trigger.definition());
        } else if (object instanceof Routine routine) {
            text("", routine.definition());
        }
    }

    private void column(Table table, Column column) {
        if (isOfType(column)) {
            add(column.defaultSql());
        }
        Generated generated = column.generated();
        text(table.name().name(), generated == null ? null : generated.expression());
    }

    private void constraint(Table table, Constraint constraint) {
        if (constraint instanceof Check check) {
            text(table.name().name(), check.expression());
        } else if (constraint instanceof Exclusion exclusion) {
            String name = table.name().name();
            text(name, exclusion.predicate());
            exclusion.elements().forEach(element -> text(name, element.part().text()));
        }
    }

    /** A text about a table that may speak of the type. */
    private void text(String table, @Nullable String text) {
        if (text != null && (subjects.contains(keys.of(table)) || isSubject(text))) {
            add(text);
        }
    }

    private void add(@Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
