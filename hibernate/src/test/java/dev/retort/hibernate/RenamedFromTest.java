package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.RevisionRequest;
import dev.retort.hibernate.TestDatabase.Kind;
import dev.retort.schema.RenamedFrom;
import dev.retort.script.ScriptFormat;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an annotation says of an earlier name becomes a rename, with the rows kept. */
class RenamedFromTest {

    @TempDir Path scripts;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tablesAndColumnsAreRenamedAndKeepTheirRows(Kind kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            migrator(database, Client.class, Region.class, Place.class).upgradeTo("before");
            execute(database, "INSERT INTO region (id, name) VALUES (7, 'north')");
            execute(
                    database,
                    "INSERT INTO client (id, nickname, zip, region_id) VALUES (1, 'Ann', '12', 7)");
            execute(database, "INSERT INTO client_tags (Client_id, tags) VALUES (1, 'new')");
            Evolution after = migrator(database, Customer.class, Region.class, Address.class);
            after.upgradeTo("after");
            assertThat(
                            value(
                                    database,
                                    "SELECT displayName, postcode, area_id FROM customer"
                                            + " WHERE id = 1"))
                    .containsExactly("Ann", "12", "7");
            assertThat(value(database, "SELECT Customer_id, labels FROM customer_labels"))
                    .containsExactly("1", "new");
            assertThat(after.migrator.check().operations()).isEmpty();
            after.migrator.downgrade("-1");
            assertThat(value(database, "SELECT nickname, zip, region_id FROM client WHERE id = 1"))
                    .containsExactly("Ann", "12", "7");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whereTheNewNameStandsTheOldOneIsSomethingElse(Kind kind) throws Exception {
        try (TestDatabase database = kind.create()) {
            Evolution after = migrator(database, Customer.class, Region.class, Address.class);
            after.upgradeTo("after");
            execute(database, "CREATE TABLE client (id bigint NOT NULL PRIMARY KEY)");
            execute(database, "ALTER TABLE customer ADD nickname varchar(255)");
            execute(database, "INSERT INTO client (id) VALUES (1)");
            execute(
                    database,
                    "INSERT INTO customer (id, displayName, nickname) VALUES (1, 'Ann', 'A')");
            assertThat(after.migrator.check().operations())
                    .extracting(it -> it.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("DropTable", "DropColumn");
            after.upgradeTo("without what is something else");
            assertThat(value(database, "SELECT displayName FROM customer")).containsExactly("Ann");
            assertThat(after.migrator.check().operations()).isEmpty();
        }
    }

    @Test
    void ofSeveralEarlierNamesTheFirstThatStandsIsRenamed() throws Exception {
        try (TestDatabase database = Kind.SQLITE.create()) {
            execute(
                    database,
                    "CREATE TABLE renamed (id bigint NOT NULL PRIMARY KEY,"
                            + " firstName varchar(255), forename varchar(255))");
            execute(database, "CREATE TABLE renamed_seq (next_val bigint)");
            execute(database, "INSERT INTO renamed_seq VALUES (1)");
            execute(database, "INSERT INTO renamed VALUES (1, 'Ann', 'Anna')");
            Evolution after = migrator(database, Renamed.class);
            after.upgradeTo("after");
            assertThat(value(database, "SELECT givenName FROM renamed")).containsExactly("Ann");
            assertThat(after.migrator.check().operations()).isEmpty();
        }
    }

    @Test
    void anEarlierNameThatIsWantedAgainIsNoRename() {
        var reading =
                JpaSchemaSource.ofClasses(Client.class, Customer.class, Region.class)
                        .classes(Place.class, Address.class)
                        .read(dialect());
        assertThat(reading.renames())
                .noneMatch(it -> it.from().equalsIgnoreCase("client"))
                .anyMatch(it -> it.from().equals("patron"));
    }

    @Test
    void anEarlierNameMayBeThatOfTheFieldOrThatOfTheColumn() {
        var reading =
                JpaSchemaSource.ofClasses(Renamed.class)
                        .setting(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming"
                                        + ".CamelCaseToUnderscoresNamingStrategy")
                        .read(dialect());
        assertThat(reading.renames())
                .extracting(Object::toString)
                .contains(
                        "old_thing=renamed",
                        "oldthing=renamed",
                        "old_thing_seq=renamed_seq",
                        "renamed.first_name=renamed.given_name",
                        "renamed.forename=renamed.given_name");
    }

    private static dev.retort.dialect.Dialect dialect() {
        return dev.retort.dialect.Dialects.load(RenamedFromTest.class.getClassLoader())
                .named("h2")
                .orElseThrow();
    }

    private Evolution migrator(TestDatabase database, Class<?>... entities) {
        return new Evolution(
                Migrator.configure()
                        .url(database.url())
                        .scripts(scripts.toString())
                        .source(JpaSchemaSource.ofClasses(entities))
                        .build());
    }

    private record Evolution(Migrator migrator) {

        void upgradeTo(String message) {
            migrator.revision(
                    RevisionRequest.of(message).format(ScriptFormat.JAVA).autogenerated());
            migrator.upgrade();
        }
    }

    private static void execute(TestDatabase database, String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String[] value(TestDatabase database, String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            String[] values = new String[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getString(i + 1);
            }
            return values;
        }
    }

    @Embeddable
    static class Place {
        private String zip;
    }

    @Entity(name = "Client")
    @Table(name = "client")
    static class Client {
        @Id private Long id;
        private String nickname;
        private Place place;
        @ManyToOne private Region region;

        @ElementCollection
        @jakarta.persistence.CollectionTable(name = "client_tags")
        private Set<String> tags = new HashSet<>();
    }

    @Entity(name = "Region")
    @Table(name = "region")
    static class Region {
        @Id private Long id;
        private String name;
    }

    @Embeddable
    static class Address {
        @RenamedFrom("zip")
        private String postcode;
    }

    @Entity(name = "Customer")
    @Table(name = "customer")
    @RenamedFrom({"patron", "client", "Client"}) // its table, and its class
    static class Customer {
        @Id private Long id;

        @RenamedFrom("nickname")
        private String displayName;

        private Address address;

        @ManyToOne
        @RenamedFrom("region")
        private Region area;

        @ElementCollection
        @jakarta.persistence.CollectionTable(name = "customer_labels")
        @RenamedFrom("tags")
        private Set<String> labels = new HashSet<>();
    }

    @Entity
    @Table(name = "renamed")
    @RenamedFrom("OldThing")
    static class Renamed {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(name = "renamed_seq", sequenceName = "renamed_seq")
        private Long id;

        @RenamedFrom({"firstName", "forename"})
        private String givenName;
    }
}
