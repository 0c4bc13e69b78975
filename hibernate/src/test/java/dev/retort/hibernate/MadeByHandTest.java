package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.RevisionRequest;
import dev.retort.codegen.OperationDescription;
import dev.retort.error.NameTakenException;
import dev.retort.hibernate.TestDatabase.Kind;
import dev.retort.script.ScriptFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody made in the database by hand, and entities cannot say, is let be. */
class MadeByHandTest {

    @TempDir Path scripts;

    private static List<String> byHand(Kind kind) {
        return switch (kind) {
            case POSTGRESQL ->
                    List.of(
                            "CREATE INDEX ix_some ON boat (name) WHERE length > 3",
                            "CREATE INDEX ix_lower ON boat (lower(name))",
                            "CREATE INDEX ix_hash ON boat USING hash (name)",
                            "CREATE INDEX ix_like ON boat (name text_pattern_ops)",
                            "CREATE UNIQUE INDEX ix_with ON boat (id) INCLUDE (name)",
                            "DROP INDEX ix_name",
                            "CREATE INDEX ix_name ON boat (name) WHERE name <> ''",
                            "COMMENT ON INDEX ix_name IS 'Those with a name'",
                            "ALTER TABLE boat ALTER COLUMN name SET STORAGE EXTERNAL",
                            "ALTER TABLE boat ALTER CONSTRAINT fk_harbour DEFERRABLE INITIALLY"
                                    + " DEFERRED",
                            "ALTER TABLE harbour SET (fillfactor = 70)",
                            "ALTER SEQUENCE boat_numbers MAXVALUE 9999 CYCLE CACHE 5",
                            "CREATE MATERIALIZED VIEW names AS SELECT name FROM boat",
                            "CREATE INDEX ix_names ON names (name)",
                            "CREATE VIEW long_ones AS SELECT id, length FROM boat WHERE length >"
                                    + " 9");
            case MARIADB ->
                    List.of(
                            "CREATE FULLTEXT INDEX ix_words ON boat (name)",
                            "CREATE INDEX ix_first ON boat (name(3))",
                            "CREATE VIEW long_ones AS SELECT id, length FROM boat WHERE length >"
                                    + " 9",
                            "CREATE TRIGGER watch BEFORE INSERT ON boat FOR EACH ROW SET"
                                    + " NEW.length = 1",
                            "ALTER TABLE boat DROP FOREIGN KEY fk_harbour",
                            "ALTER TABLE boat ADD CONSTRAINT fk_harbour FOREIGN KEY (harbour_id)"
                                    + " REFERENCES harbour (id) ON UPDATE CASCADE",
                            "ALTER TABLE harbour ROW_FORMAT = COMPRESSED");
            case SQLITE ->
                    List.of(
                            "CREATE INDEX ix_some ON boat (name) WHERE length > 3",
                            "CREATE INDEX ix_lower ON boat (lower(name))",
                            "DROP INDEX ix_name",
                            "CREATE INDEX ix_name ON boat (name) WHERE name <> ''",
                            "CREATE VIEW long_ones AS SELECT id, length FROM boat WHERE length >"
                                    + " 9",
                            "CREATE TRIGGER watch AFTER INSERT ON boat BEGIN SELECT 1; END");
            case H2 ->
                    List.of(
                            "CREATE INDEX ix_nulls ON boat (name NULLS LAST)",
                            "CREATE VIEW long_ones AS SELECT id, length FROM boat WHERE length >"
                                    + " 9",
                            "ALTER TABLE boat DROP CONSTRAINT fk_harbour",
                            "ALTER TABLE boat ADD CONSTRAINT fk_harbour FOREIGN KEY (harbour_id)"
                                    + " REFERENCES harbour (id) ON UPDATE CASCADE",
                            "ALTER SEQUENCE boat_numbers MAXVALUE 9999 CYCLE");
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatEntitiesCannotSayIsNotProposedForDropping(Kind kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            Migrator migrator = made(database, Boat.class, Harbour.class);
            for (String sql : byHand(kind)) {
                execute(database, sql);
            }
            assertThat(lines(migrator)).isEmpty();
            execute(database, "CREATE INDEX ix_length ON boat (length)");
            assertThat(lines(migrator)).containsExactly("Drop index \"ix_length\" of \"boat\"");
        }
    }

    /** It cannot stay where what it stands on goes, and the message says that it goes. */
    @ParameterizedTest
    @EnumSource
    void itGoesWithTheColumnThatItStandsOn(Kind kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            made(database, Boat.class, Harbour.class);
            for (String sql : byHand(kind)) {
                execute(database, sql);
            }
            Migrator migrator = migrator(database, Raft.class, Harbour.class);
            migrator.revision(RevisionRequest.of("rafts").autogenerated());
            migrator.upgrade();
            assertThat(lines(migrator)).isEmpty();
            String script = script("rafts");
            assertThat(script)
                    .contains(
                            "The view \"long_ones\" stands on something that goes, so it goes"
                                    + " too; the source cannot say what shall take its place.");
            migrator.downgrade("-1");
            assertThat(lines(migrator(database, Boat.class, Harbour.class))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aViewMayStandForTheTableOfAnEntity(Kind kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            made(database, Harbour.class);
            execute(database, "CREATE VIEW report AS SELECT id, 1 AS boats FROM harbour");
            Migrator migrator = migrator(database, Harbour.class, Report.class);
            assertThat(lines(migrator)).isEmpty();
            assertThat(migrator.check().notes())
                    .contains(
                            "\"report\" is a view there, so its columns are not compared with"
                                    + " those of the table that the source tells.");
        }
    }

    @Test
    void aTableAndASequenceOfOneNameAreRefusedWhereTheyShareIt() throws Exception {
        for (Kind kind : List.of(Kind.POSTGRESQL, Kind.MARIADB, Kind.H2)) {
            try (TestDatabase database = kind.create()) {
                Migrator migrator = migrator(database, Twin.class);
                RevisionRequest request =
                        RevisionRequest.of("twins").autogenerated().format(ScriptFormat.JAVA);
                if (kind == Kind.H2) {
                    migrator.revision(request);
                    migrator.upgrade();
                    assertThat(lines(migrator)).isEmpty();
                    deleteScripts();
                } else {
                    assertThatThrownBy(() -> migrator.revision(request))
                            .isInstanceOf(NameTakenException.class)
                            .hasMessageMatching(
                                    "The (table|sequence) \"twin\" and the (table|sequence)"
                                            + " \"twin\" have one name, but the database keeps it"
                                            + " only once in a schema. Give one of them another"
                                            + " name\\.");
                }
            }
        }
    }

    private void deleteScripts() throws Exception {
        try (var files = Files.list(scripts)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private String script(String slug) throws Exception {
        try (var files = Files.list(scripts)) {
            Path file =
                    files.filter(it -> it.toString().toLowerCase().contains(slug))
                            .findFirst()
                            .orElseThrow();
            return Files.readString(file).replaceAll("\\s*(//|--)\\s*", " ");
        }
    }

    private Migrator made(TestDatabase database, Class<?>... classes) {
        Migrator migrator = migrator(database, classes);
        migrator.revision(RevisionRequest.of("make it").autogenerated());
        migrator.upgrade();
        return migrator;
    }

    private Migrator migrator(TestDatabase database, Class<?>... classes) {
        return Migrator.configure()
                .url(database.url())
                .scripts(scripts.toString())
                .source(JpaSchemaSource.ofClasses(classes))
                .build();
    }

    private static List<String> lines(Migrator migrator) {
        return migrator.check().operations().stream().map(OperationDescription::line).toList();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Entity(name = "harbour")
    static class Harbour {
        @Id private Long id;
    }

    @Entity(name = "boat")
    @Table(indexes = @Index(name = "ix_name", columnList = "name"))
    static class Boat {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "boat_numbers")
        private Long id;

        private String name;
        private Integer length;

        @ManyToOne
        @jakarta.persistence.JoinColumn(
                name = "harbour_id",
                foreignKey = @jakarta.persistence.ForeignKey(name = "fk_harbour"))
        private Harbour harbour;
    }

    @Entity(name = "boat")
    @Table(indexes = @Index(name = "ix_name", columnList = "name"))
    static class Raft {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "boat_numbers")
        private Long id;

        private String name;

        @ManyToOne
        @jakarta.persistence.JoinColumn(
                name = "harbour_id",
                foreignKey = @jakarta.persistence.ForeignKey(name = "fk_harbour"))
        private Harbour harbour;
    }

    @Entity(name = "report")
    static class Report {
        @Id private Long id;
        private Integer boats;
    }

    @Entity(name = "twin")
    static class Twin {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "twins")
        @SequenceGenerator(name = "twins", sequenceName = "twin")
        private Long id;
    }
}
