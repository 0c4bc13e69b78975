package dev.retort.hibernate;

import dev.retort.hibernate.TestDatabase.Kind;
import dev.retort.operation.Operation;
import dev.retort.operation.Operation.AddConstraint;
import dev.retort.operation.Operation.AlterColumn;
import dev.retort.operation.Operation.CreateIndex;
import dev.retort.operation.Operation.CreateObject;
import dev.retort.operation.Operation.CreateTable;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;

/**
 * The schema that Hibernate makes by itself, as the control: what it said to the database, and what
 * of that the database refused.
 */
final class HibernateCreation implements AutoCloseable {

    private static final Pattern REFUSED =
            Pattern.compile("Error executing DDL \"(.*)\" via JDBC", Pattern.DOTALL);

    private final Kind kind;
    private final SessionFactory factory;
    private final List<String> done = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private HibernateCreation(Kind kind, SessionFactory factory) {
        this.kind = kind;
        this.factory = factory;
    }

    /** Lets Hibernate make the tables of a model in an empty database. */
    static HibernateCreation of(Model model, TestDatabase database) {
        HibernateCreation creation = new HibernateCreation(database.kind(), model.open(database));
        creation.make();
        return creation;
    }

    SessionFactory factory() {
        return factory;
    }

    private void make() {
        Logger sql = Logger.getLogger("org.hibernate.SQL");
        Level before = sql.getLevel();
        sql.setLevel(Level.FINE);
        Handler saying = handler(record -> done.add(normal(record.getMessage())));
        Handler failing = handler(this::note);
        sql.addHandler(saying);
        Logger.getLogger("org.hibernate").addHandler(failing);
        try {
            factory.getSchemaManager().exportMappedObjects(true);
        } finally {
            Logger.getLogger("org.hibernate").removeHandler(failing);
            sql.removeHandler(saying);
            sql.setLevel(before);
        }
        done.removeAll(refused);
        if (done.isEmpty()) {
            throw new IllegalStateException("Hibernate's statements were not heard.");
        }
    }

    private void note(LogRecord record) {
        for (Throwable e = record.getThrown(); e != null; e = e.getCause()) {
            Matcher matcher = REFUSED.matcher(String.valueOf(e.getMessage()));
            if (matcher.find()) {
                refused.add(normal(matcher.group(1)));
                return;
            }
        }
    }

    private static Handler handler(java.util.function.Consumer<LogRecord> listener) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                listener.accept(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String normal(String sql) {
        return sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("[`\"]", "").trim();
    }

    /**
     * Whether an operation makes what Hibernate could not: the database refused its statement, or
     * its dialect has no such statement.
     */
    boolean lacks(Operation operation) {
        if (operation instanceof CreateTable it) {
            return refused("create table", it.table().name().name());
        }
        if (operation instanceof AddConstraint it) {
            String name = it.constraint().name();
            return name == null
                    ? refused("", it.table().name(), "unique")
                    : !said(name) || refused("create table", it.table().name());
        }
        if (operation instanceof CreateIndex it) {
            return !said(it.index().name());
        }
        if (operation instanceof CreateObject it && it.object() instanceof Namespace namespace) {
            return refused("create", namespace.name());
        }
        return operation instanceof AlterColumn it && lacksComment(it);
    }

    private boolean lacksComment(AlterColumn change) {
        QualifiedName table = change.table();
        return change.to().comment(change.from().comment()).equals(change.from())
                && refused("comment on", table.name() + "." + change.to().name());
    }

    private boolean said(String name) {
        return done.stream().anyMatch(it -> mentions(it, name));
    }

    private boolean refused(String beginning, String... names) {
        return refused.stream()
                .filter(it -> it.startsWith(beginning))
                .anyMatch(it -> List.of(names).stream().allMatch(name -> mentions(it, name)));
    }

    private static boolean mentions(String sql, String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(normal(name)) + "(?!\\w)")
                .matcher(sql)
                .find();
    }

    /** What lies outside the database of the test, as catalogs do, goes. */
    @Override
    public void close() {
        if (kind == Kind.MARIADB) {
            factory.getSchemaManager().dropMappedObjects(true);
        }
        factory.close();
    }
}
