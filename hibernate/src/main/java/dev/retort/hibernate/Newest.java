package dev.retort.hibernate;

import java.util.stream.Stream;
import org.hibernate.tool.schema.internal.StandardForeignKeyExporter;
import org.jspecify.annotations.Nullable;

/** What only the newer Hibernate says; the older one, which has no such calls, says nothing. */
final class Newest {

    /** Whether the rules for quotes bear on the names of foreign keys, as on those of tables. */
    static final boolean QUOTES_FOREIGN_KEYS =
            Stream.of(StandardForeignKeyExporter.class.getDeclaredMethods())
                    .anyMatch(it -> it.getName().equals("quotedConstraintName"));

    private Newest() {}

    /** SQL that stands at the end of what makes a table, a column or an index. */
    static @Nullable String options(Object mapped) {
        Object options = call(mapped, "getOptions");
        return options == null || options.toString().isBlank() ? null : options.toString().trim();
    }

    /** Whether a computed column is made with NOT NULL; Hibernate 7 says it, 6 always does. */
    static boolean refusesNullOfComputed(Object hibernateDialect) {
        return !Boolean.FALSE.equals(call(hibernateDialect, "supportsNotNullAfterGeneratedAs"));
    }

    private static @Nullable Object call(Object object, String method) {
        try {
            return object.getClass().getMethod(method).invoke(object);
        } catch (ReflectiveOperationException olderHibernate) {
            return null;
        }
    }
}
