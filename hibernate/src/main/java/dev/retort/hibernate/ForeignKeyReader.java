package dev.retort.hibernate;

import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

/** Reads foreign keys out of the mapping. */
final class ForeignKeyReader {

    private static final Pattern ACTION =
            Pattern.compile(
                    "on\\s+(delete|update)\\s+"
                            + "(no\\s+action|restrict|cascade|set\\s+null|set\\s+default)");

    private final Names names;
    private final IdentifierHelper identifiers;

    ForeignKeyReader(Names names, IdentifierHelper identifiers) {
        this.names = names;
        this.identifiers = identifiers;
    }

    /** The key, or null where the mapping wants none in the database. */
    @Nullable ForeignKey read(org.hibernate.mapping.ForeignKey key) {
        if (!key.isCreationEnabled() || !key.isPhysicalConstraint()) {
            return null;
        }
        ForeignKey read =
                ForeignKey.of(
                                name(key.getName()),
                                names(key.getColumns()),
                                names.of(key.getReferencedTable()),
                                names(
                                        key.isReferenceToPrimaryKey()
                                                ? key.getReferencedTable()
                                                        .getPrimaryKey()
                                                        .getColumns()
                                                : key.getReferencedColumns()))
                        .onDelete(action(key.getOnDeleteAction()));
        String definition = key.getKeyDefinition();
        return definition == null || definition.isBlank() ? read : define(read, definition);
    }

    private @Nullable String name(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Newest.QUOTES_FOREIGN_KEYS
                ? names.of(identifiers.toIdentifier(name))
                : names.of(name);
    }

    private List<String> names(List<Column> columns) {
        return columns.stream().map(names::of).toList();
    }

    private static ReferentialAction action(@Nullable OnDeleteAction action) {
        return action == null ? ReferentialAction.NO_ACTION : action(action.name());
    }

    private static ReferentialAction action(String words) {
        return ReferentialAction.valueOf(
                words.trim().toUpperCase(Locale.ROOT).replaceAll("\\s+", "_"));
    }

    /** What the text of {@code foreignKeyDefinition} says beyond columns and table. */
    private static ForeignKey define(ForeignKey key, String definition) {
        String text = definition.toLowerCase(Locale.ROOT);
        ForeignKey defined = key;
        Matcher actions = ACTION.matcher(text);
        while (actions.find()) {
            ReferentialAction action = action(actions.group(2));
            defined =
                    actions.group(1).equals("delete")
                            ? defined.onDelete(action)
                            : defined.onUpdate(action);
        }
        if (text.matches("(?s).*(?<!not )deferrable.*")) {
            defined =
                    defined.deferral(
                            text.contains("initially deferred")
                                    ? Deferral.INITIALLY_DEFERRED
                                    : Deferral.INITIALLY_IMMEDIATE);
        }
        return defined;
    }
}
