package dev.retort.run;

import dev.retort.error.MigrationException;
import dev.retort.revision.Direction;
import dev.retort.run.FaultySource.Fault;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The revisions of a crash, the run in which it happens, and that run as a process. */
record Crashing(Project project, String url, Direction direction) {

    /** Where the way down ends: what is left has rows, so that none that goes goes unseen. */
    private static final String LOWER = "a1";

    private static final String HIGHER = "e5";

    /** Rows and tables in turn, rows alone, one outside of a transaction, one in Java. */
    static Project project(Path folder) {
        Project project = new Project(folder);
        project.sql(
                "a1",
                "",
                "CREATE TABLE account (id integer NOT NULL, n integer NOT NULL);\n"
                        + "INSERT INTO account VALUES (1, 1);",
                "DROP TABLE account;");
        project.sql(
                "b2",
                "a1",
                "INSERT INTO account VALUES (2, 1);\n"
                        + "CREATE TABLE invoice (id integer);\n"
                        + "INSERT INTO invoice VALUES (1);\n"
                        + "ALTER TABLE account ADD COLUMN name varchar(20);",
                "ALTER TABLE account DROP COLUMN name;\n"
                        + "UPDATE account SET n = n + 100;\n"
                        + "DROP TABLE invoice;\n"
                        + "DELETE FROM account WHERE id = 2;");
        project.sql(
                "c3",
                "b2",
                "UPDATE account SET n = n + 1;\nUPDATE account SET n = n * 3;",
                "UPDATE account SET n = n - 3;\nUPDATE account SET n = n * 2;");
        project.write(
                "d4.sql",
                """
                -- revision: d4
                -- revises: c3
                -- transactional: false
                -- upgrade
                CREATE TABLE payment (id integer);
                UPDATE account SET n = n + 5;
                INSERT INTO payment VALUES (1);
                -- downgrade
                UPDATE account SET n = n * 7;
                DROP TABLE payment;
                """);
        project.java(
                "e5",
                "d4",
                "op.createTable(\"receipt\", column(\"id\", integer()));"
                        + "op.bulkInsert(\"receipt\", java.util.List.of(java.util.Map.of(\"id\", 1)));"
                        + "op.alterColumn(\"account\", column(\"name\", varchar(20)),"
                        + " column(\"name\", varchar(40)));"
                        + "op.execute(\"UPDATE account SET name = 'x'\");",
                "op.alterColumn(\"account\", column(\"name\", varchar(40)),"
                        + " column(\"name\", varchar(20)));"
                        + "op.execute(\"UPDATE account SET n = n + 9\");"
                        + "op.dropTable(\"receipt\");");
        return project;
    }

    /** Where it leads. */
    String target() {
        return direction == Direction.UPGRADE ? HIGHER : LOWER;
    }

    /** Brings an empty database to where it begins. */
    void prepare() {
        if (direction == Direction.DOWNGRADE) {
            project.on(url).upgrade(HIGHER);
        }
    }

    /** Runs it without a fault. */
    RunResult run(RunListener listener) {
        return run(project.configure().url(url).listener(listener).build());
    }

    private RunResult run(dev.retort.Migrator migrator) {
        return direction == Direction.UPGRADE
                ? migrator.upgrade(target())
                : migrator.downgrade(target());
    }

    /** Runs it with a fault, of which it may only die in its own words. */
    void run(FaultySource source) {
        try {
            run(
                    project.configure()
                            .dataSource(source.dataSource())
                            .lockTimeout(Duration.ofSeconds(5))
                            .build());
        } catch (MigrationException e) {
            // What it says is true if the next run finds what it has to find.
            return;
        }
    }

    /** Does by hand what a refusal advises, by its own words. */
    void stamp(String heads) {
        project.on(url).stamp(List.of(heads.split(" ")), false);
    }

    /** Starts it as a process that is killed at a call. */
    OtherProcess start(int at) throws java.io.IOException {
        return OtherProcess.start(
                Crashing.class,
                project.file(".").toString(),
                url,
                direction.name(),
                Integer.toString(at));
    }

    public static void main(String[] arguments) throws SQLException {
        Crashing crashing =
                new Crashing(
                        new Project(Path.of(arguments[0])),
                        arguments[1],
                        Direction.valueOf(arguments[2]));
        crashing.run(new FaultySource(arguments[1], Fault.KILLED, Integer.parseInt(arguments[3])));
    }
}
