package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.schema.QualifiedName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Hibernate's names as schemas hold them. */
final class Names {

    private static final String OPENING = "`\"[";
    private static final String CLOSING = "`\"]";

    private final Dialect dialect;
    private final @Nullable String defaultSchema;
    private final boolean schemasAreCatalogs;

    /**
     * @param defaultSchema the schema of what names none, as the settings have it, or null
     * @param schemasAreCatalogs whether the database has catalogs only
     */
    Names(Dialect dialect, @Nullable String defaultSchema, boolean schemasAreCatalogs) {
        this.dialect = dialect;
        this.schemasAreCatalogs = schemasAreCatalogs;
        this.defaultSchema = defaultSchema == null ? null : away(canonical(dialect, defaultSchema));
    }

    /** A name that may stand in quotes, Hibernate's or a database's. */
    String of(String text) {
        return canonical(dialect, text);
    }

    private static String canonical(Dialect dialect, String text) {
        int quote = text.length() > 2 ? OPENING.indexOf(text.charAt(0)) : -1;
        return quote >= 0 && text.charAt(text.length() - 1) == CLOSING.charAt(quote)
                ? dialect.canonicalName(text.substring(1, text.length() - 1), true)
                : dialect.canonicalName(text, false);
    }

    String of(Identifier name) {
        return dialect.canonicalName(name.getText(), name.isQuoted());
    }

    String of(Column column) {
        return dialect.canonicalName(column.getName(), column.isQuoted());
    }

    QualifiedName of(Table table) {
        return qualified(
                table.getCatalogIdentifier(),
                table.getSchemaIdentifier(),
                table.getNameIdentifier());
    }

    QualifiedName qualified(
            @Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {
        return new QualifiedName(schema(catalog, schema), of(name));
    }

    /** A name, perhaps with its schema before a dot, as SQL writes it. */
    QualifiedName parse(String sql) {
        String text = sql.trim();
        int dot = text.endsWith("\"") ? text.lastIndexOf(".\"") : text.lastIndexOf('.');
        return dot < 0
                ? new QualifiedName(defaultSchema, of(text))
                : new QualifiedName(away(of(text.substring(0, dot))), of(text.substring(dot + 1)));
    }

    /** The schema of a namespace, or null for the connection's own. */
    @Nullable String schema(Namespace namespace) {
        Namespace.Name name = namespace.getPhysicalName();
        return schema(name.getCatalog(), name.getSchema());
    }

    private @Nullable String schema(@Nullable Identifier catalog, @Nullable Identifier schema) {
        Identifier given = schemasAreCatalogs ? catalog : schema;
        return given == null ? defaultSchema : away(of(given));
    }

    /** A schema that is not the connection's own, whose name nobody has to say; else null. */
    private @Nullable String away(String schema) {
        return dialect.homeSchema().filter(schema::equals).isPresent() ? null : schema;
    }
}
