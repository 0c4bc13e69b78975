package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.SchemaSource.Reading;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.operation.Operation.BulkInsert;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class JpaSchemaSourceTest {

    private static final String MODEL = "dev.retort.hibernate.model.";

    @Test
    void columnsComeAsTheClassDeclaresThemTheKeyFirst() {
        assertThat(columns(read("shop", "h2"), "invoice"))
                .containsExactly(
                        "id",
                        "customer_id",
                        "product_id",
                        "status",
                        "formerstatus",
                        "amount",
                        "createdat",
                        "dueat");
        assertThat(columns(read("people", "h2"), "person_phone"))
                .containsExactly("person_id", "phone_use", "phone_number");
        assertThat(table(read("people", "h2"), "person").columns())
                .extracting(Column::name)
                .startsWith("id", "name", "street", "city", "code", "countryname", "work_street");
    }

    @Test
    void whatIsFoundAndWhereIsSaid() {
        assertThat(read("shop", "h2").description())
                .startsWith("There are 3 entities with 3 tables. Looked for the package")
                .contains("\"dev.retort.hibernate.model.shop\" in ")
                .endsWith("test-classes.");
        assertThat(JpaSchemaSource.ofClasses(Plain.class).read(dialect("h2")).description())
                .isEqualTo("There is 1 entity with 1 table. Looked for 1 named classes.");
    }

    @Test
    void noEntitiesIsAnErrorThatNamesWhereItLooked() {
        JpaSchemaSource source = JpaSchemaSource.ofPackages("dev.retort.hibernate.modell");
        assertThatThrownBy(() -> source.read(dialect("h2")))
                .isInstanceOf(NoEntitiesException.class)
                .hasMessageStartingWith(
                        "No entities were found, looking for the package"
                                + " \"dev.retort.hibernate.modell\" in ")
                .hasMessageContaining("test-classes")
                .hasMessageContaining("Compile the project, name the packages of the entities");
    }

    @Test
    void entitiesThatHibernateRefusesAreNamedWithTheReason() {
        JpaSchemaSource source = JpaSchemaSource.ofClasses(WithoutKey.class);
        assertThatThrownBy(() -> source.read(dialect("h2")))
                .isInstanceOf(UnreadableEntitiesException.class)
                .hasMessageContaining("cannot read the entities: ")
                .hasMessageContaining("WithoutKey' has no identifier");
    }

    @Test
    void noDatabaseIsContactedWhateverTheSettingsSay() {
        JpaSchemaSource source =
                JpaSchemaSource.ofPackages(MODEL + "shop")
                        .setting("hibernate.connection.url", "jdbc:h2:tcp://nowhere.invalid/x")
                        .setting("jakarta.persistence.jdbc.url", "jdbc:h2:tcp://nowhere.invalid/x")
                        .setting("hibernate.hbm2ddl.auto", "create");
        assertThat(source.read(dialect("h2")).schema().tables()).hasSize(3);
    }

    @Test
    void hibernateKeepsQuietAndTheLogIsAsBefore() {
        List<LogRecord> records = new ArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        records.add(record);
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            read("shop", "postgresql");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(records).extracting(LogRecord::getMessage).isEmpty();
        assertThat(Logger.getLogger("org.hibernate").getLevel()).isNull();
    }

    @Test
    void aDefaultSchemaHoldsWhatNamesNone() {
        Reading reading =
                JpaSchemaSource.ofPackages(MODEL + "schemas")
                        .setting("hibernate.default_schema", "app")
                        .read(dialect("postgresql"));
        assertThat(reading.schema().tables())
                .extracting(it -> it.name().toString())
                .containsExactlyInAnyOrder(
                        "app.note",
                        "app.will",
                        "billing.bill",
                        "billing.bill_payer",
                        "billing.contract",
                        "billing.deed_text",
                        "billing.deed_word",
                        "billing.payment",
                        "crm.account",
                        "crm.deed",
                        "crm.payment");
        assertThat(reading.schema().objects(dev.retort.schema.Namespace.class))
                .extracting(dev.retort.schema.Namespace::name)
                .containsExactlyInAnyOrder("app", "billing", "crm");
        assertThat(reading.schema().sequences())
                .extracting(it -> it.name().toString())
                .containsExactlyInAnyOrder(
                        "app.deed_seq", "app.note_seq", "app.payment_seq", "crm.account_numbers");
    }

    @Test
    void emulatedSequencesAndTableGeneratorsBeginWithTheirRows() {
        assertThat(read("numbers", "sqlite").initialRows())
                .extracting(BulkInsert::table, BulkInsert::columns, BulkInsert::rows)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                QualifiedName.of("numbers"),
                                List.of("sequence_name", "next_val"),
                                List.of(List.of("badge", 0L), List.of("the lockers", 500L))))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                QualifiedName.of("ticket_numbers"),
                                List.of("next_val"),
                                List.of(List.of(1000L))));
        assertThat(read("numbers", "postgresql").initialRows())
                .extracting(it -> it.table().name())
                .containsExactly("numbers");
    }

    @Test
    void sequencesTellOnlyWhatDiffersFromTheDefault() {
        Reading reading = read("numbers", "postgresql");
        assertThat(reading.schema().sequences())
                .extracting(
                        it -> it.name().name(),
                        it -> it.options().start(),
                        it -> it.options().increment())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ticket_numbers", 1000L, 10L),
                        org.assertj.core.groups.Tuple.tuple("plain_seq", null, 50L),
                        org.assertj.core.groups.Tuple.tuple("vouchers", null, null));
    }

    @Test
    void enumsAndCompositeTypesOfTheDatabaseAreObjectsOfTheirOwn() {
        Reading reading = read("natives", "postgresql");
        assertThat(reading.schema().objects(EnumType.class))
                .containsExactlyInAnyOrder(
                        new EnumType(
                                QualifiedName.of("contentstatus"),
                                List.of("DRAFT", "GONE", "READY")),
                        new EnumType(QualifiedName.of("contenturgency"), List.of("NOW", "LATER")));
        assertThat(reading.schema().objects(CompositeType.class))
                .extracting(it -> it.name().name())
                .containsExactly("geo_point");
        assertThat(table(reading, "content").columns())
                .extracting(it -> it.name() + " " + it.type())
                .containsExactly(
                        "id bigint",
                        "status contentstatus",
                        "urgency contenturgency",
                        "formerstatus contentstatus",
                        "place geo_point",
                        "remark json");
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void constraintsOfBeanValidationBearOnTheColumns() {
        Table member = table(read("validated", "h2"), "member");
        assertThat(member.columns())
                .extracting(it -> it.name() + " " + it.type() + (it.nullable() ? "" : " not null"))
                .containsExactly(
                        "id bigint not null",
                        "name varchar(60) not null",
                        "age integer not null",
                        "fee decimal(8, 2)",
                        "phone varchar(20) not null",
                        "fax varchar(255)");
        assertThat(member.checks()).extracting(Check::name).containsExactly("member_age_check");
    }

    @Test
    void constraintsOfBeanValidationCanBeLeftOut() {
        Reading reading =
                JpaSchemaSource.ofPackages(MODEL + "validated")
                        .setting("jakarta.persistence.validation.mode", "none")
                        .read(dialect("h2"));
        assertThat(table(reading, "member").checks()).isEmpty();
        assertThat(table(reading, "member").column("name").orElseThrow().nullable()).isTrue();
    }

    @Test
    void tablesThatNoClassDeclaresAreThereToo() {
        assertThat(read("audited", "h2").schema().tables())
                .extracting(it -> it.name().name())
                .contains("contract_aud", "contract_keywords_aud", "partner_aud", "revinfo");
    }

    @Test
    void aMappingFileStandsForAnnotations() {
        Reading reading =
                JpaSchemaSource.create().mappingFiles("newspaper-orm.xml").read(dialect("h2"));
        Table article = table(reading, "article");
        assertThat(article.uniques()).extracting(it -> it.name()).contains("uq_article_headline");
        assertThat(article.foreignKeys())
                .extracting(it -> it.referencedTable().name())
                .containsExactly("author");
    }

    @Test
    void sqlOfTheMappingIsReadWhereItCanBeToldAndNamedWhereNot() {
        Reading reading =
                JpaSchemaSource.ofPackages(MODEL + "expressions")
                        .mappingFiles("auxiliary.hbm.xml")
                        .read(dialect("postgresql"));
        assertThat(reading.schema().objects(View.class))
                .extracting(View::name, View::query)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                QualifiedName.of("tried_login"),
                                "select id from login where tries > 0"));
        assertThat(reading.schema().objects(EnumType.class))
                .extracting(EnumType::values)
                .containsExactly(List.of("it's", "b"));
        assertThat(reading.notes())
                .containsExactly(
                        "The mapping declares by SQL, and it is left out:"
                                + " create function one() returns int language sql"
                                + " as 'select 1'");
    }

    @Test
    void aDialectOfTheUsersOwnCountsForItsOwnDatabaseOnly() {
        JpaSchemaSource source =
                JpaSchemaSource.ofPackages(MODEL + "shop")
                        .setting("hibernate.dialect", ShoutingDialect.class.getName());
        assertThat(table(source.read(dialect("h2")), "invoice").column("amount").orElseThrow())
                .extracting(it -> it.type().toString())
                .isEqualTo("bigint");
        assertThat(
                        table(source.read(dialect("postgresql")), "invoice")
                                .column("amount")
                                .orElseThrow())
                .extracting(it -> it.type().toString())
                .isEqualTo("integer");
    }

    @Test
    void anIdClassKeepsTheOrderOfItsEntity() {
        Table seat = table(read("school", "h2"), "School$Seat");
        assertThat(seat.primaryKey().map(PrimaryKey::columns))
                .hasValue(List.of("seatrow", "seatnumber"));
    }

    private static Reading read(String model, String dialect) {
        return JpaSchemaSource.ofPackages(MODEL + model).read(dialect(dialect));
    }

    private static Dialect dialect(String name) {
        return Dialects.load(JpaSchemaSourceTest.class.getClassLoader()).named(name).orElseThrow();
    }

    private static Table table(Reading reading, String name) {
        return reading.schema().table(QualifiedName.of(name)).orElseThrow();
    }

    private static List<String> columns(Reading reading, String table) {
        return table(reading, table).columns().stream().map(Column::name).toList();
    }

    @Entity
    static class WithoutKey {
        private String name;
    }

    @Entity
    static class Plain {
        @jakarta.persistence.Id private Long id;
    }

    /** A dialect to which every integer is a big one. */
    public static class ShoutingDialect extends org.hibernate.dialect.H2Dialect {

        public ShoutingDialect(org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo info) {
            super(info);
        }

        @Override
        protected String columnType(int sqlTypeCode) {
            return sqlTypeCode == java.sql.Types.INTEGER ? "bigint" : super.columnType(sqlTypeCode);
        }
    }
}
