package dev.retort.dialect.h2;

import dev.retort.dialect.Alterations;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What H2 changes in place. */
record H2Alterations(H2Names names) implements Alterations {

    private static final Set<TypeKind> CHARACTERS =
            Set.of(TypeKind.CHAR, TypeKind.VARCHAR, TypeKind.TEXT);

    @Override
    public boolean placesColumns() {
        return true;
    }

    @Override
    public boolean inPlace(SchemaObject from, SchemaObject to) {
        if (from instanceof Sequence old && to instanceof Sequence sequence) {
            return Objects.equals(old.type(), sequence.type());
        }
        if (from instanceof CompositeType old && to instanceof CompositeType type) {
            return old.attributes().size() == type.attributes().size();
        }
        return Alterations.super.inPlace(from, to);
    }

    /** A generated column is computed anew for all rows. */
    @Override
    public boolean inPlace(Table table, Column from, Column to) {
        return true;
    }

    @Override
    public String quote(String name) {
        return names.quote(name);
    }

    /** Text that becomes JSON is a document, not a string in one. */
    @Override
    public @Nullable String using(Table table, Column from, Column to) {
        SqlType type = to.type();
        boolean document = type.kind() == TypeKind.JSON && CHARACTERS.contains(from.type().kind());
        return document ? names.quote(from.name()) + " FORMAT JSON" : null;
    }
}
