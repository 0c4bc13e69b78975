package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of CREATE TABLE. */
final class StoredTableParser {

    /** What ends a type: the words that begin a clause. */
    private static final List<String> CLAUSE_WORDS =
            List.of(
                    "CONSTRAINT",
                    "PRIMARY",
                    "NOT",
                    "NULL",
                    "UNIQUE",
                    "CHECK",
                    "DEFAULT",
                    "COLLATE",
                    "REFERENCES",
                    "AS",
                    "DEFERRABLE",
                    "ON");

    private static final List<String> CONSTRAINT_WORDS =
            List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final String sql;
    private final TokenCursor cursor;
    private final ClauseParser clauseParser;

    StoredTableParser(String sql) {
        this.sql = sql;
        this.cursor = new TokenCursor(sql);
        this.clauseParser = new ClauseParser(cursor);
    }

    StoredTable parse() {
        cursor.expect("CREATE");
        boolean virtual = cursor.accept("VIRTUAL");
        if (!cursor.accept("TEMP")) {
            cursor.accept("TEMPORARY");
        }
        cursor.expect("TABLE");
        cursor.accept("IF", "NOT", "EXISTS");
        int nameFrom = cursor.token().start();
        String name = cursor.nextName();
        if (cursor.accept(".")) {
            nameFrom = cursor.token().start();
            name = cursor.nextName();
        }
        int nameTo = cursor.passed();
        return virtual ? virtual(name, nameFrom, nameTo) : ordinary(name, nameFrom, nameTo);
    }

    private StoredTable virtual(String name, int nameFrom, int nameTo) {
        cursor.expect("USING");
        String module = sql.substring(cursor.token().start()).strip();
        return new StoredTable(
                sql, name, nameFrom, nameTo, 0, 0, List.of(), List.of(), false, false, module);
    }

    private StoredTable ordinary(String name, int nameFrom, int nameTo) {
        int open = cursor.token().start();
        cursor.expect("(");
        List<StoredColumn> columns = new ArrayList<>();
        List<Clause> constraints = new ArrayList<>();
        do {
            if (columns.isEmpty() || !cursor.seesAny(CONSTRAINT_WORDS)) {
                columns.add(column());
            } else {
                constraints.add(clauseParser.tableConstraint());
            }
            // Between constraints SQLite takes a missing comma for one.
            while (!cursor.sees(",") && !cursor.sees(")")) {
                constraints.add(clauseParser.tableConstraint());
            }
        } while (cursor.accept(","));
        int close = cursor.token().start();
        cursor.expect(")");
        boolean withoutRowid = false;
        boolean strict = false;
        while (!cursor.atEnd() && !cursor.sees(";")) {
            boolean rowid = cursor.accept("WITHOUT", "ROWID");
            boolean typed = !rowid && cursor.accept("STRICT");
            if (!rowid && !typed) {
                throw cursor.strange();
            }
            withoutRowid |= rowid;
            strict |= typed;
            cursor.accept(",");
        }
        return new StoredTable(
                sql,
                name,
                nameFrom,
                nameTo,
                open,
                close,
                columns,
                constraints,
                withoutRowid,
                strict,
                null);
    }

    private StoredColumn column() {
        int from = cursor.token().start();
        String name = cursor.nextName();
        int nameEnd = cursor.passed();
        int typeFrom = cursor.token().start();
        while (seesType()) {
            if (cursor.sees("(")) {
                cursor.parenthesized();
                break;
            }
            cursor.next();
        }
        int typeEnd = cursor.passed();
        typeFrom = typeEnd == nameEnd ? nameEnd : typeFrom;
        String type = Tokenizer.withoutComments(sql.substring(typeFrom, typeEnd));
        List<Clause> clauses = clauseParser.columnClauses(name);
        return new StoredColumn(
                name, type, from, nameEnd, typeFrom, typeEnd, cursor.passed(), clauses);
    }

    private boolean seesType() {
        return (cursor.token().isName() || cursor.sees("("))
                && !cursor.seesAny(CLAUSE_WORDS)
                && !cursor.sees("GENERATED", "ALWAYS");
    }
}
