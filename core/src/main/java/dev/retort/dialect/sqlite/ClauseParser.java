package dev.retort.dialect.sqlite;

import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of columns and the constraints of tables. */
final class ClauseParser {

    private static final List<String> AFTER_PART =
            List.of("COLLATE", "ASC", "DESC", "AUTOINCREMENT", "NULLS");

    private final TokenCursor cursor;
    private int from;
    private int ruleFrom;
    private @Nullable String name;
    private boolean marked;

    ClauseParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The clauses of a column up to the comma or parenthesis behind it. */
    List<Clause> columnClauses(String column) {
        List<Clause> clauses = new ArrayList<>();
        while (!cursor.atEnd() && !cursor.sees(",") && !cursor.sees(")")) {
            begin();
            clauses.add(columnClause(column));
        }
        return clauses;
    }

    /** One constraint of a table. */
    Clause tableConstraint() {
        begin();
        if (cursor.accept("PRIMARY", "KEY")) {
            List<IndexPart> parts = parts();
            return clause(ClauseKind.PRIMARY_KEY, parts, "", conflict());
        }
        if (cursor.accept("UNIQUE")) {
            List<IndexPart> parts = parts();
            return clause(ClauseKind.UNIQUE, parts, "", conflict());
        }
        if (cursor.accept("CHECK")) {
            String condition = cursor.parenthesized();
            return clause(ClauseKind.CHECK, List.of(), condition, conflict());
        }
        if (cursor.accept("FOREIGN", "KEY")) {
            List<String> columns = names();
            cursor.expect("REFERENCES");
            return foreignKey(columns);
        }
        return nothing();
    }

    private void begin() {
        from = cursor.token().start();
        name = null;
        marked = false;
        while (cursor.accept("CONSTRAINT")) {
            name = cursor.nextName();
        }
        ruleFrom = cursor.token().start();
    }

    private Clause columnClause(String column) {
        if (cursor.accept("PRIMARY", "KEY")) {
            IndexPart part = order(IndexPart.column(column));
            String conflict = conflict();
            marked = cursor.accept("AUTOINCREMENT");
            return clause(ClauseKind.PRIMARY_KEY, List.of(part), "", conflict);
        }
        if (cursor.accept("UNIQUE")) {
            return clause(ClauseKind.UNIQUE, List.of(IndexPart.column(column)), "", conflict());
        }
        if (cursor.accept("NOT", "NULL")) {
            return clause(ClauseKind.NOT_NULL, List.of(), "", conflict());
        }
        if (cursor.accept("NULL")) {
            return clause(ClauseKind.NOTHING, List.of(), "", conflict());
        }
        if (cursor.accept("CHECK")) {
            return clause(ClauseKind.CHECK, List.of(), cursor.parenthesized(), null);
        }
        if (cursor.accept("DEFAULT")) {
            return clause(ClauseKind.DEFAULT, List.of(), defaultValue(), null);
        }
        if (cursor.accept("COLLATE")) {
            return clause(ClauseKind.COLLATE, List.of(), cursor.nextName(), null);
        }
        if (cursor.accept("REFERENCES")) {
            return foreignKey(List.of(column));
        }
        if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            return generated();
        }
        return nothing();
    }

    /** A name without a rule, or a deferral without a key: SQLite keeps both, and heeds neither. */
    private Clause nothing() {
        boolean deferral = deferral() != Deferral.NOT_DEFERRABLE || marked;
        if (name == null && !deferral) {
            throw cursor.strange();
        }
        return clause(ClauseKind.NOTHING, List.of(), "", null);
    }

    private Clause clause(
            ClauseKind kind,
            List<IndexPart> columns,
            String expression,
            @Nullable String conflict) {
        return new Clause(
                kind,
                name,
                from,
                ruleFrom,
                cursor.passed(),
                columns,
                expression,
                conflict,
                marked,
                null);
    }

    private Clause generated() {
        String expression = cursor.parenthesized();
        marked = cursor.accept("STORED");
        if (!marked) {
            cursor.accept("VIRTUAL");
        }
        return clause(ClauseKind.GENERATED, List.of(), expression, null);
    }

    private String defaultValue() {
        if (cursor.sees("(")) {
            return cursor.parenthesized();
        }
        String sign = cursor.sees("+") || cursor.sees("-") ? cursor.next().text() : "";
        return sign + cursor.next().text();
    }

    private @Nullable String conflict() {
        return cursor.accept("ON", "CONFLICT")
                ? cursor.next().text().toUpperCase(Locale.ROOT)
                : null;
    }

    /** The parts of a key or an index, in parentheses. */
    List<IndexPart> parts() {
        List<IndexPart> parts = new ArrayList<>();
        cursor.expect("(");
        do {
            parts.add(part());
        } while (cursor.accept(","));
        marked = cursor.accept("AUTOINCREMENT");
        cursor.expect(")");
        return parts;
    }

    private IndexPart part() {
        int begin = cursor.token().start();
        Token first = cursor.token();
        String text = cursor.upTo(AFTER_PART);
        boolean plain = first.isName() && first.start() == begin && first.end() == cursor.passed();
        IndexPart part = plain ? IndexPart.column(first.name()) : expression(text);
        if (cursor.accept("COLLATE")) {
            part = part.collation(cursor.nextName());
        }
        return order(part);
    }

    /** An expression, without the parentheses that may stand around it. */
    private static IndexPart expression(String text) {
        return IndexPart.expression(Parentheses.strip(text));
    }

    private IndexPart order(IndexPart part) {
        if (cursor.accept("DESC")) {
            return part.desc();
        }
        cursor.accept("ASC");
        return part;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        cursor.expect("(");
        do {
            names.add(cursor.nextName());
            // SQLite once kept an order and a collation here, too, and still reads them.
            if (cursor.accept("COLLATE")) {
                cursor.nextName();
            }
            order(IndexPart.column(names.get(0)));
        } while (cursor.accept(","));
        cursor.expect(")");
        return names;
    }

    private Clause foreignKey(List<String> columns) {
        String table = cursor.nextName();
        List<String> others = cursor.sees("(") ? names() : List.of();
        ForeignKey key = ForeignKey.of(name, columns, QualifiedName.of(table), others);
        while (true) {
            if (cursor.accept("ON", "DELETE")) {
                key = key.onDelete(action());
            } else if (cursor.accept("ON", "UPDATE")) {
                key = key.onUpdate(action());
            } else if (cursor.accept("ON", "INSERT")) {
                action();
            } else if (cursor.accept("MATCH")) {
                key = key.match(match(cursor.nextName()));
            } else {
                break;
            }
        }
        key = key.deferral(deferral());
        return new Clause(
                ClauseKind.FOREIGN_KEY,
                name,
                from,
                ruleFrom,
                cursor.passed(),
                List.of(),
                "",
                null,
                marked,
                key);
    }

    private ReferentialAction action() {
        for (ReferentialAction action : ReferentialAction.values()) {
            if (cursor.accept(action.sql().split(" "))) {
                return action;
            }
        }
        throw cursor.strange();
    }

    private static Match match(String word) {
        for (Match match : Match.values()) {
            if (match.name().equalsIgnoreCase(word)) {
                return match;
            }
        }
        return Match.SIMPLE;
    }

    /** {@code marked} where a deferral is written out, whatever it says. */
    private Deferral deferral() {
        boolean not = cursor.accept("NOT", "DEFERRABLE");
        if (!not && !cursor.accept("DEFERRABLE")) {
            return Deferral.NOT_DEFERRABLE;
        }
        marked = true;
        boolean later = cursor.accept("INITIALLY", "DEFERRED");
        if (!later) {
            cursor.accept("INITIALLY", "IMMEDIATE");
        }
        if (not) {
            return Deferral.NOT_DEFERRABLE;
        }
        return later ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }
}
