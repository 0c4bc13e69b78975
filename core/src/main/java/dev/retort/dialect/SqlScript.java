package dev.retort.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Statements put together as a script for the database's own client, with the transactions that
 * each of them allows.
 */
public final class SqlScript {

    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder();
    private final List<String> statements = new ArrayList<>();
    private boolean inTransaction;

    /** An empty script of a dialect. */
    public SqlScript(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Adds a comment, a line for each of its lines. */
    public void comment(String comment) {
        comment.lines().forEach(line -> text.append("-- ").append(line).append('\n'));
    }

    /** Adds an empty line and a comment: something else begins. */
    public void heading(String comment) {
        text.append('\n');
        comment(comment);
    }

    /** Begins a transaction, where the database has them for such a script. */
    public void begin() {
        if (!inTransaction) {
            dialect.scriptStyle().begin().forEach(this::write);
            inTransaction = true;
        }
    }

    /** Ends the transaction, with the checks that the database wants. */
    public void commit() {
        if (inTransaction) {
            dialect.scriptStyle().commit().forEach(this::write);
            inTransaction = false;
        }
    }

    /** Adds a statement; one that refuses a transaction stands outside, and another begins. */
    public void add(DdlStatement statement) {
        boolean outside = !statement.transactional() && inTransaction;
        if (outside) {
            commit();
        }
        write(inline(statement, dialect));
        if (outside) {
            begin();
        }
    }

    /** A statement as one text, its arguments as literals, without a separator. */
    public static String inline(DdlStatement statement, Dialect dialect) {
        if (statement.arguments().isEmpty()) {
            return statement.sql();
        }
        List<String> literals = new ArrayList<>();
        statement.arguments().forEach(argument -> literals.add(dialect.literal(argument)));
        return SqlArguments.inline(statement.sql(), literals, dialect.syntax());
    }

    private void write(String statement) {
        if (statements.isEmpty()) {
            statements.addAll(dialect.scriptStyle().settings());
        }
        statements.add(statement);
        write(statement, text);
    }

    /** A client that cuts at every separator is told another one for a body that holds it. */
    private void write(String statement, StringBuilder text) {
        String separator = dialect.scriptStyle().separator();
        SqlSyntax syntax = dialect.syntax();
        if (syntax.delimiterCommand() && new SqlScanner(statement, syntax).contains(';')) {
            String other = delimiter(statement);
            text.append("DELIMITER ").append(other).append('\n');
            text.append(statement).append('\n').append(other).append('\n');
            text.append("DELIMITER ").append(separator).append('\n');
        } else {
            boolean open = new SqlScanner(statement, syntax).endsInLineComment();
            text.append(statement).append(open ? "\n" : "");
            text.append(separator).append('\n');
        }
    }

    private static String delimiter(String statement) {
        String delimiter = "//";
        while (statement.contains(delimiter)) {
            delimiter += "/";
        }
        return delimiter;
    }

    /** The statements, without separators and comments. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** The whole script with its header; empty where there is no statement. */
    public String text() {
        if (statements.isEmpty()) {
            return "";
        }
        StringBuilder whole = new StringBuilder();
        for (String line : dialect.scriptStyle().header()) {
            whole.append(line).append('\n');
        }
        dialect.scriptStyle().settings().forEach(it -> write(it, whole));
        return whole.append(text).toString();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SqlScript of %d statements", statements.size());
    }
}
