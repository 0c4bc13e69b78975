package dev.retort.dialect.h2;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Identity;
import dev.retort.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clauses of ALTER TABLE that lead a column from what it is to what it shall be. */
final class H2ColumnChange {

    private final H2Ddl ddl;
    private final Operation.AlterColumn alter;
    private final Column from;
    private final Column to;
    private final String column;
    private final List<String> clauses = new ArrayList<>();

    H2ColumnChange(H2Ddl ddl, Operation.AlterColumn alter) {
        this.ddl = ddl;
        this.alter = alter;
        this.from = alter.from();
        this.to = alter.to().name(from.name());
        this.column = "ALTER COLUMN " + ddl.written(from.name()) + " ";
    }

    /** The clauses in an order in which none stands in the way of the next. */
    List<String> clauses() {
        boolean becomesGenerated =
                to.generated() != null && !Objects.equals(from.generated(), to.generated());
        dropWhatGoes();
        if (becomesGenerated) {
            add(ddl.definition(to.nullable(true)));
        } else if (!H2Types.name(from.type()).equals(H2Types.name(to.type()))) {
            String using = alter.using();
            add(
                    "SET DATA TYPE "
                            + H2Types.name(to.type())
                            + (using == null ? "" : " USING " + using));
        }
        addWhatComes();
        identity();
        if (from.nullable() != to.nullable()) {
            add(to.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        return clauses;
    }

    private void add(String clause) {
        clauses.add(column + clause);
    }

    private void dropWhatGoes() {
        if (from.generated() != null && to.generated() == null) {
            add("DROP EXPRESSION");
        }
        if (from.identity() != null && to.identity() == null) {
            add("DROP IDENTITY");
        }
        if (from.defaultSql() != null && to.defaultSql() == null) {
            add("DROP DEFAULT");
        }
    }

    private void addWhatComes() {
        if (to.defaultSql() != null && !to.defaultSql().equals(from.defaultSql())) {
            add("SET DEFAULT " + to.defaultSql());
        }
        String onUpdate = to.option(ColumnOption.ON_UPDATE);
        if (!Objects.equals(from.option(ColumnOption.ON_UPDATE), onUpdate)) {
            add(onUpdate == null ? "DROP ON UPDATE" : "SET ON UPDATE " + onUpdate);
        }
        String invisible = to.option(ColumnOption.INVISIBLE);
        if (!Objects.equals(from.option(ColumnOption.INVISIBLE), invisible)) {
            add("true".equals(invisible) ? "SET INVISIBLE" : "SET VISIBLE");
        }
    }

    private void identity() {
        Identity old = from.identity();
        Identity identity = to.identity();
        if (identity == null || identity.equals(old)) {
            return;
        }
        if (old == null || isOtherCount(old.options(), identity.options())) {
            add(ddl.definition(to.nullable(true)));
            restart(H2Sequences.isDown(identity.options()));
        } else {
            add("SET GENERATED " + mode(identity) + changes(old.options(), identity.options()));
        }
    }

    /** Whether counting begins elsewhere or goes the other way. */
    private static boolean isOtherCount(SequenceOptions old, SequenceOptions options) {
        return !Objects.equals(old.start(), options.start())
                || H2Sequences.isDown(old) != H2Sequences.isDown(options);
    }

    /** Numbering goes on behind the rows that are there. */
    private void restart(boolean down) {
        long start = start();
        add(
                (down
                                ? "RESTART WITH (SELECT LEAST(COALESCE(MIN(%s) - 1, %d), %d) FROM %s)"
                                : "RESTART WITH (SELECT GREATEST(COALESCE(MAX(%s) + 1, %d), %d) FROM %s)")
                        .formatted(
                                ddl.written(from.name()),
                                start,
                                start,
                                ddl.written(alter.table())));
    }

    private long start() {
        Identity identity = to.identity();
        if (identity == null) {
            return 1;
        }
        SequenceOptions options = identity.options();
        boolean down = H2Sequences.isDown(options);
        Long first = down ? options.maximum() : options.minimum();
        Long start = options.start() == null ? first : options.start();
        return start != null ? start : down ? -1 : 1;
    }

    private static String mode(Identity identity) {
        return identity.mode() == Identity.Mode.ALWAYS ? "ALWAYS" : "BY DEFAULT";
    }

    private static String changes(SequenceOptions from, SequenceOptions to) {
        String text = change("INCREMENT BY", from.increment(), to.increment(), "INCREMENT BY 1");
        text += change("MINVALUE", from.minimum(), to.minimum(), "NO MINVALUE");
        text += change("MAXVALUE", from.maximum(), to.maximum(), "NO MAXVALUE");
        text += change("CACHE", from.cache(), to.cache(), "CACHE 32");
        return from.cycle() == to.cycle()
                ? text
                : text + (to.cycle() ? " SET CYCLE" : " SET NO CYCLE");
    }

    private static String change(String word, @Nullable Long from, @Nullable Long to, String none) {
        if (Objects.equals(from, to)) {
            return "";
        }
        return " SET " + (to == null ? none : word + " " + to);
    }
}
