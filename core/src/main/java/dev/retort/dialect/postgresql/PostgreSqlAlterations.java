package dev.retort.dialect.postgresql;

import dev.retort.dialect.Alterations;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.NativeObject;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL changes in place. */
final class PostgreSqlAlterations implements Alterations {

    /** The name with the arguments, and what comes back, as the server tells a function. */
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "^(.*?\\)(?:\\s+RETURNS (?:TABLE\\(.*?\\)|.*?))?)(?=\\s+LANGUAGE )",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final PostgreSqlDialect dialect;

    PostgreSqlAlterations(PostgreSqlDialect dialect) {
        this.dialect = dialect;
    }

    /** "New enum values must be committed before they can be used." */
    @Override
    public boolean newWordsAreUsable() {
        return false;
    }

    @Override
    public boolean inPlace(SchemaObject from, SchemaObject to) {
        if (from instanceof Table was && to instanceof Table shall) {
            return Objects.equals(
                    was.option(TableOption.PARTITION_BY), shall.option(TableOption.PARTITION_BY));
        }
        if (from instanceof Domain was && to instanceof Domain shall) {
            return PostgreSqlTypes.form(was.type(), dialect.home())
                            .equals(PostgreSqlTypes.form(shall.type(), dialect.home()))
                    && Objects.equals(was.collation(), shall.collation());
        }
        if (from instanceof CompositeType was && to instanceof CompositeType shall) {
            return onlyGrows(was, shall);
        }
        if (from instanceof View was && to instanceof View shall) {
            return !was.materialized()
                    && !shall.materialized()
                    && was.query().equals(shall.query())
                    && was.columns().equals(shall.columns());
        }
        if (from instanceof Routine was && to instanceof Routine shall) {
            return was.routineKind() == shall.routineKind()
                    && signature(was).equals(signature(shall));
        }
        if (from instanceof Trigger was && to instanceof Trigger shall) {
            return was.definition().equals(shall.definition());
        }
        if (from instanceof Policy was && to instanceof Policy shall) {
            return PostgreSqlObjectChanges.inPlace(was, shall);
        }
        return !(from instanceof NativeObject);
    }

    /** Attributes may come at the end while columns hold values of the type. */
    private static boolean onlyGrows(CompositeType from, CompositeType to) {
        List<Column> was = from.attributes();
        List<Column> shall = to.attributes();
        return was.size() <= shall.size() && was.equals(shall.subList(0, was.size()));
    }

    private static String signature(Routine routine) {
        Matcher signature = SIGNATURE.matcher(routine.definition());
        return signature.find() ? signature.group(1) : routine.definition();
    }

    /**
     * An expression can go, and be set anew from version 17 on, but an ordinary column stays one.
     */
    @Override
    public boolean inPlace(Table table, Column from, Column to) {
        Generated was = from.generated();
        Generated shall = to.generated();
        return shall == null
                || was != null
                        && was.stored() == shall.stored()
                        && (was.equals(shall)
                                || dialect.version() >= PostgreSqlColumns.SET_EXPRESSION);
    }

    /** A table that is to be partitioned, or to be so no longer, has to be made anew. */
    @Override
    public List<String> moveRows(Table from, QualifiedName source, Table to, QualifiedName target) {
        return Objects.equals(
                        from.option(TableOption.PARTITION_BY), to.option(TableOption.PARTITION_BY))
                ? List.of()
                : new PostgreSqlRows(dialect, this).moved(from, source, to, target);
    }

    @Override
    public String quote(String name) {
        return dialect.quote(name);
    }

    @Override
    public @Nullable String guess(Table table, Column from, Column to) {
        return PostgreSqlColumns.isStamp(from.type(), to.type())
                ? "Numbers and moments of \"%s\" of \"%s\" are taken for milliseconds since 1970 in UTC; where they are seconds or of another zone, write another conversion."
                        .formatted(from.name(), table.name())
                : null;
    }

    @Override
    public @Nullable QualifiedName companion(QualifiedName table, Column column) {
        Identity identity = column.identity();
        return identity != null && identity.mode() == Identity.Mode.SERIAL
                ? dialect.serialSequence(table, column.name())
                : null;
    }

    @Override
    public @Nullable String using(Table table, Column from, Column to) {
        return PostgreSqlColumns.conversion(dialect, from, to);
    }
}
