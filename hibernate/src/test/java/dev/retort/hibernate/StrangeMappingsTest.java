package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.SchemaSource.Reading;
import dev.retort.dialect.Dialects;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Domain;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping says in a way that not every database takes as it is. */
class StrangeMappingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aNameThatHierarchiesGiveTwiceIsGivenOnce(String dialect) {
        Reading reading = read("hierarchy", dialect);
        assertThat(unique(reading, "machine", "serial").name()).isNotNull();
        assertThat(unique(reading, "robot", "serial").name()).isNull();
    }

    @Test
    void aNameThatHierarchiesGiveTwiceStaysWhereEachTableHasItsOwnNames() {
        Reading reading = read("hierarchy", "mariadb");
        assertThat(unique(reading, "robot", "serial").name())
                .isNotNull()
                .isEqualTo(unique(reading, "Machine", "serial").name());
    }

    @Test
    void theColumnsOfAForeignKeyComeInTheOrderOfTheKeyThatItRefersTo() {
        ForeignKey key =
                table(read("uniques", "mariadb"), "Flight").foreignKeys().stream()
                        .filter(it -> "fk_flight_to".equals(it.name()))
                        .findFirst()
                        .orElseThrow();
        assertThat(key.referencedColumns()).containsExactly("country", "city");
        assertThat(key.columns()).containsExactly("to_country", "to_city");
    }

    @Test
    void aComputedColumnRefusesNullWhereTheDatabaseLetsIt() {
        assertThat(column(read("computed", "mariadb"), "Line", "more").nullable()).isTrue();
        // Hibernate 7 says of PostgreSQL that nothing may follow a computed column's expression.
        assertThat(column(read("computed", "postgresql"), "line", "more").nullable())
                .isEqualTo(!isSix());
    }

    @Test
    void namesAreCutAsTheDatabaseCutsThem() {
        assertThat(read("longnames", "postgresql").schema().tables())
                .extracting(it -> it.name().name())
                .contains("register_of_everything_that_was_ever_written_down_by_the_city_c");
    }

    @Test
    void theFirstRowOfATableWithAQuotedNameIsRead() {
        Reading reading = read("identifiers", "sqlite");
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.initialRows())
                .extracting(it -> it.table().name())
                .contains("Quoted Numbers", "id_table");
    }

    @Test
    void anEnumThatHibernateMakesADomainOfIsADomain() {
        if (isSix()) {
            return; // it has no such enums on a database without types of enums
        }
        Reading reading = read("nativeenums", "h2");
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.schema().objects(Domain.class))
                .extracting(it -> it.name().name())
                .containsExactlyInAnyOrder("taskstate", "priority");
    }

    private static boolean isSix() {
        return org.hibernate.Version.getVersionString().startsWith("6.");
    }

    private static Reading read(String model, String dialect) {
        return JpaSchemaSource.ofPackages("dev.retort.hibernate.model." + model)
                .read(
                        Dialects.load(StrangeMappingsTest.class.getClassLoader())
                                .named(dialect)
                                .orElseThrow());
    }

    private static Table table(Reading reading, String name) {
        return reading.schema().table(QualifiedName.of(name)).orElseThrow();
    }

    private static Column column(Reading reading, String table, String name) {
        return table(reading, table).column(name).orElseThrow();
    }

    private static Constraint unique(Reading reading, String table, String column) {
        for (Unique unique : table(reading, table).uniques()) {
            if (unique.columns().contains(column)) {
                return unique;
            }
        }
        throw new AssertionError("no unique constraint of " + column);
    }
}
