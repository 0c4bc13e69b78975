package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A project of many revisions in a line, each with a table and an index, written as SQL. */
final class Scripts {

    private Scripts() {}

    /** The two statements of a revision. */
    static List<String> statements(int number) {
        return List.of(
                "CREATE TABLE table_%d (id integer PRIMARY KEY, name varchar(80) NOT NULL, amount integer)"
                        .formatted(number),
                "CREATE INDEX ix_table_%d_name ON table_%d (name)".formatted(number, number));
    }

    /** Writes the configuration and the scripts into an empty folder. */
    static void write(Path folder, int count) throws IOException {
        Path scripts = configured(folder);
        for (int i = 1; i <= count; i++) {
            Files.writeString(scripts.resolve("%s_table.sql".formatted(id(i))), script(i));
        }
    }

    /** The same in Java. */
    static void writeJava(Path folder, int count) throws IOException {
        Path scripts = configured(folder);
        for (int i = 1; i <= count; i++) {
            Files.writeString(scripts.resolve("R%s_Table.java".formatted(id(i))), javaScript(i));
        }
    }

    /** The same for Alembic. */
    static void writeAlembic(Path folder, int count) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("alembic/versions"));
        Files.writeString(
                folder.resolve("alembic.ini"),
                """
                [alembic]
                script_location = alembic
                sqlalchemy.url = sqlite:///benchmark.db
                """);
        Files.writeString(
                folder.resolve("alembic/env.py"),
                """
                from alembic import context
                from sqlalchemy import engine_from_config, pool

                config = context.config
                connectable = engine_from_config(
                    config.get_section(config.config_ini_section),
                    prefix="sqlalchemy.",
                    poolclass=pool.NullPool,
                )
                with connectable.connect() as connection:
                    context.configure(connection=connection, target_metadata=None)
                    with context.begin_transaction():
                        context.run_migrations()
                """);
        for (int i = 1; i <= count; i++) {
            Files.writeString(scripts.resolve("%s_table.py".formatted(id(i))), pythonScript(i));
        }
    }

    private static Path configured(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("retort.toml"),
                """
                [retort]
                url = "jdbc:sqlite:benchmark.db"
                script_locations = ["migrations"]
                """);
        return Files.createDirectories(folder.resolve("migrations"));
    }

    private static String javaScript(int number) {
        String revises = number == 1 ? "" : "revises = \"%s\", ".formatted(id(number - 1));
        return """
        package db.migrations;

        import static dev.retort.schema.Dsl.*;

        import dev.retort.operation.Migration;
        import dev.retort.operation.Operations;
        import dev.retort.operation.Revision;

        @Revision(id = "%1$s", %2$smessage = "add table %3$d")
        public final class R%1$s_Table implements Migration {

            @Override
            public void upgrade(Operations op) {
                op.createTable("table_%3$d",
                        column("id", integer()).notNull(),
                        column("name", varchar(80)).notNull(),
                        column("amount", integer()),
                        primaryKey("id"));
                op.createIndex(index("ix_table_%3$d_name", "table_%3$d", "name"));
            }

            @Override
            public void downgrade(Operations op) {
                op.dropTable("table_%3$d");
            }
        }
        """
                .formatted(id(number), revises, number);
    }

    private static String pythonScript(int number) {
        String revises = number == 1 ? "None" : "\"%s\"".formatted(id(number - 1));
        return """
        \"""add table %3$d\"""
        from alembic import op
        import sqlalchemy as sa

        revision = "%1$s"
        down_revision = %2$s
        branch_labels = None
        depends_on = None


        def upgrade():
            op.create_table(
                "table_%3$d",
                sa.Column("id", sa.Integer(), primary_key=True),
                sa.Column("name", sa.String(80), nullable=False),
                sa.Column("amount", sa.Integer()),
            )
            op.create_index("ix_table_%3$d_name", "table_%3$d", ["name"])


        def downgrade():
            op.drop_table("table_%3$d")
        """
                .formatted(id(number), revises, number);
    }

    private static String script(int number) {
        return """
        -- revision: %s
        -- revises: %s
        -- message: add table %d
        -- upgrade
        %s;
        -- downgrade
        DROP TABLE table_%d;
        """
                .formatted(
                        id(number),
                        number == 1 ? "" : id(number - 1),
                        number,
                        String.join(";\n", statements(number)),
                        number);
    }

    private static String id(int number) {
        return "r%05d".formatted(number);
    }
}
