package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.retort.SchemaSource.Reading;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.hibernate.TestDatabase.Kind;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** What Hibernate says of columns and tables in ways of its own, fact by fact. */
class FactsSeenTest {

    private static final boolean SIX = org.hibernate.Version.getVersionString().startsWith("6.");

    @Test
    void onPostgreSqlLobsAreOids() {
        assertThat(type("story", "postgresql")).isEqualTo("oid");
        assertThat(type("picture", "postgresql")).isEqualTo("oid");
    }

    @Test
    void onPostgreSqlInstantsAndOffsetDateTimesAreTimestampsWithTimeZone() {
        assertThat(type("moment", "postgresql")).isEqualTo("timestamptz(6)");
        assertThat(type("sent", "postgresql")).isEqualTo("timestamptz(6)");
    }

    @Test
    void onPostgreSqlAnArrayOfStringsIsTheOneThatTheServerReflects() {
        Dialect dialect = dialect("postgresql");
        assertThat(dialect.equivalence().type(column("words", "postgresql").type()))
                .isEqualTo(
                        dialect.equivalence().type(dialect.parseType("character varying(255)[]")))
                .isNotEqualTo(dialect.equivalence().type(dialect.parseType("varchar(254)[]")));
    }

    @Test
    void onPostgreSqlADurationIsANumber() {
        assertThat(column("length", "postgresql").type())
                .isEqualTo(dialect("postgresql").parseType("numeric(21,0)"));
    }

    @Test
    void onPostgreSqlJsonIsJsonb() {
        Dialect dialect = dialect("postgresql");
        assertThat(dialect.typeName(column("document", "postgresql").type())).isEqualTo("jsonb");
    }

    @Test
    void anEnumIsAVarcharWithACheckThatNobodyNamed() {
        assertThat(type("state", "postgresql")).isEqualTo("varchar(255)");
        assertThat(check("state", "postgresql").name()).isEqualTo("fact_state_check");
        Dialect dialect = dialect("postgresql");
        assertThat(dialect.equivalence().expression(check("state", "postgresql").expression()))
                .as("Hibernate 7 puts it into parentheses")
                .isEqualTo(dialect.equivalence().expression("state in ('NEW','OLD')"));
    }

    @Test
    void anOrdinalEnumIsASmallintWithACheck() {
        assertThat(type("grade", "postgresql")).isEqualTo("smallint");
        Dialect dialect = dialect("postgresql");
        assertThat(dialect.equivalence().expression(check("grade", "postgresql").expression()))
                .isEqualTo(dialect.equivalence().expression("grade between 0 and 1"));
    }

    @Test
    void onMySqlAStringEnumIsAnEnumAndABooleanABit() {
        for (String dialect : List.of("mysql", "mariadb")) {
            assertThat(type("state", dialect)).isEqualTo("enum('NEW','OLD')");
            assertThat(type("flag", dialect)).isEqualTo("bit(1)");
        }
    }

    @Test
    void commentsAreReadForEveryDatabaseAndCountWhereItHasThem() {
        for (String name : List.of("mysql", "mariadb", "h2", "postgresql", "sqlite")) {
            Table read = table(read(name, Fact.class), "fact");
            Column column = read.column("name").orElseThrow();
            assertThat(column.comment()).isEqualTo("What it is called.");
            assertThat(dialect(name).equivalence().column(read, column).comment())
                    .isEqualTo(name.equals("sqlite") ? null : "What it is called.");
        }
    }

    @Test
    void onSqliteASequenceIsATableWithOneRow() {
        Reading reading = read("sqlite", Fact.class);
        assertThat(reading.schema().sequences()).isEmpty();
        assertThat(table(reading, "fact_SEQ").columns())
                .extracting(Column::name)
                .containsExactly("next_val");
        assertThat(reading.initialRows()).hasSize(1);
        assertThat(reading.initialRows().get(0).rows()).containsExactly(List.of(1L));
        assertThat(read("postgresql", Fact.class).schema().sequences())
                .extracting(Sequence::name)
                .containsExactly(QualifiedName.of("fact_seq"));
    }

    @Test
    void onSqliteAnIdentityColumnIsAnIntegerWhateverItsTypeSays() {
        Column id = table(read("sqlite", Counted.class), "counted").column("id").orElseThrow();
        assertThat(id.type().toString()).isEqualTo("integer");
        assertThat(id.identity()).isNotNull();
        Column other = table(read("h2", Counted.class), "counted").column("id").orElseThrow();
        assertThat(other.type().toString()).isEqualTo("bigint");
        assertThat(other.identity()).extracting(Identity::mode).isEqualTo(Identity.Mode.BY_DEFAULT);
    }

    @Test
    void onSqliteUuidsAndArraysAreBlobsAndDocumentsAndLobsAreClobs() {
        assertThat(type("uuid", "sqlite")).isEqualTo("blob");
        assertThat(type("words", "sqlite")).isEqualTo("blob");
        assertThat(type("document", "sqlite")).isEqualTo("clob");
        assertThat(type("story", "sqlite")).isEqualTo("clob");
    }

    @Test
    void aUniqueColumnWithANamedConstraintHasTheOneWithTheName() {
        Reading reading = read("h2", TwiceUnique.class);
        assertThat(table(reading, "twice_unique").uniques())
                .extracting(Unique::name, Unique::columns)
                .contains(org.assertj.core.groups.Tuple.tuple("uq_chosen", List.of("code")))
                .hasSize(2);
    }

    @Test
    void columnsStandAsTheyAreDeclaredAndNotInHibernatesOrder() {
        assertThat(table(read("h2", Fact.class), "fact").columns())
                .extracting(Column::name)
                .startsWith("id", "name", "story", "picture", "moment", "sent", "words");
    }

    @Test
    void aSetOfElementsHasAUniqueKeyOnlyWhereHibernateMakesOne() {
        Table elements = table(read("h2", Tagged.class), "tagged_tag");
        assertThat(elements.uniques().size() + elements.primaryKey().stream().count()).isEqualTo(1);
    }

    @Test
    void momentsOfCreationRefuseNullSinceHibernate7() {
        Table read = table(read("h2", Tagged.class), "tagged");
        assertThat(read.column("made").orElseThrow().nullable()).isEqualTo(SIX);
        assertThat(read.column("changed").orElseThrow().nullable()).isEqualTo(SIX);
    }

    @Test
    void theVersionOfTheServerIsPassedOn() throws Exception {
        try (TestDatabase database = Kind.H2.create()) {
            Dialect dialect = database.askDialect();
            String version = dialect.productVersion().orElseThrow();
            assertThat(BootSettings.of(dialect, getClass().getClassLoader(), Map.of()))
                    .containsEntry("jakarta.persistence.database-product-name", "H2")
                    .containsEntry(
                            "jakarta.persistence.database-major-version", version.split("\\.")[0])
                    .containsEntry("hibernate.boot.allow_jdbc_metadata_access", "false");
        }
    }

    @Test
    void formulasAreNoColumns() {
        assertThat(table(read("h2", Tagged.class), "tagged").columns())
                .extracting(Column::name)
                .doesNotContain("doubled")
                .contains("number");
    }

    @Test
    void joinTablesElementCollectionsAndTablesOfEnversAreTables() {
        assertThat(read("h2", Tagged.class).schema().tables())
                .extracting(it -> it.name().name())
                .containsExactlyInAnyOrder(
                        "tagged",
                        "tagged_tag",
                        "tagged_friend",
                        "tagged_aud",
                        "tagged_tag_aud",
                        "tagged_friend_aud",
                        "revinfo");
    }

    @Test
    void noDialectOfHibernateHasToBeNamed() {
        for (String dialect : List.of("sqlite", "h2", "postgresql", "mariadb", "mysql")) {
            assertThatCode(() -> read(dialect, Counted.class)).doesNotThrowAnyException();
        }
    }

    private static String type(String column, String dialect) {
        return column(column, dialect).type().toString();
    }

    private static Column column(String column, String dialect) {
        return table(read(dialect, Fact.class), "fact").column(column).orElseThrow();
    }

    private static Check check(String column, String dialect) {
        return table(read(dialect, Fact.class), "fact").checks().stream()
                .filter(it -> it.expression().contains(column))
                .findFirst()
                .orElseThrow();
    }

    private static Reading read(String dialect, Class<?>... classes) {
        return JpaSchemaSource.ofClasses(classes).read(dialect(dialect));
    }

    private static Dialect dialect(String name) {
        return Dialects.load(FactsSeenTest.class.getClassLoader()).named(name).orElseThrow();
    }

    private static Table table(Reading reading, String name) {
        return reading.schema().table(QualifiedName.of(name)).orElseThrow();
    }

    enum State {
        NEW,
        OLD
    }

    @Entity(name = "fact")
    static class Fact {
        @Id @GeneratedValue private Long id;

        @Comment("What it is called.")
        private String name;

        @Lob private String story;
        @Lob private byte[] picture;
        private Instant moment;
        private OffsetDateTime sent;
        private String[] words;
        private Duration length;

        @JdbcTypeCode(SqlTypes.JSON)
        private Map<String, String> document;

        @Enumerated(EnumType.STRING)
        private State state;

        private State grade;
        private boolean flag;
        private UUID uuid;
    }

    @Entity(name = "counted")
    static class Counted {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;
    }

    @Entity(name = "twice_unique")
    @jakarta.persistence.Table(
            uniqueConstraints =
                    @jakarta.persistence.UniqueConstraint(name = "uq_chosen", columnNames = "code"))
    static class TwiceUnique {
        @Id private Long id;

        @jakarta.persistence.Column(unique = true)
        private String code;

        @jakarta.persistence.Column(unique = true)
        private String other;
    }

    @Entity(name = "tagged")
    @Audited
    static class Tagged {
        @Id private Long id;

        @ElementCollection
        @CollectionTable(name = "tagged_tag")
        @jakarta.persistence.Column(name = "tag", nullable = false)
        private Set<String> tags = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "tagged_friend")
        private Set<Tagged> friends = new HashSet<>();

        @CreationTimestamp private Instant made;
        @UpdateTimestamp private Instant changed;
        private int number;

        @Formula("number * 2")
        @NotAudited
        private int doubled;
    }
}
