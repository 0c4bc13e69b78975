package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people use of JPA and Hibernate, word by word, and the model that tries it. */
class FeaturesTest {

    private static final List<Path> MODELS =
            Stream.of("java", "kotlin")
                    .map(it -> Path.of("src/test", it, "dev/retort/hibernate/model"))
                    .toList();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    inheritance in one table          | inheritance | InheritanceType.SINGLE_TABLE
                    inheritance by joined tables      | inheritance | InheritanceType.JOINED
                    inheritance by a table per class  | inheritance | InheritanceType.TABLE_PER_CLASS
                    joined, with a discriminator      | hierarchy   | DiscriminatorType.STRING
                    discriminators of other types     | hierarchy   | DiscriminatorType.INTEGER
                    computed discriminators           | hierarchy   | @DiscriminatorFormula
                    embeddables                       | people      | @Embedded
                    embeddables with subclasses       | hierarchy   | class ColouredLabel extends Label
                    records as embeddables            | aggregates  | record Span(
                    records as keys                   | derived     | record CityId(
                    element collections               | people      | @ElementCollection
                    overrides in collections          | mixes       | "value.amount"
                    maps by column                    | people      | @MapKeyColumn
                    maps by entity                    | mixes       | @MapKeyJoinColumn
                    maps by enum                      | mixes       | Map<Size, Price>
                    maps by embeddable                | mixes       | Map<Place, Integer>
                    ordered lists                     | people      | @OrderColumn
                    bags with identifiers             | mixes       | @CollectionId(
                    converters                        | documents   | AttributeConverter<
                    enums as strings                  | shop        | EnumType.STRING
                    enums as numbers                  | shop        | EnumType.ORDINAL
                    enums of the database             | nativeenums | SqlTypes.NAMED_ENUM
                    arrays of enums                   | enums       | Level[] levelNames
                    truth as letters and numbers      | enums       | YesNoConverter.class
                    @Lob                              | lobs        | @Lob
                    Blob and Clob                     | texts       | java.sql.Clob
                    @Nationalized                     | texts       | @Nationalized
                    JSON                              | documents   | SqlTypes.JSON
                    JSON of an embeddable             | natives     | private Remark remark
                    @Struct                           | natives     | @Struct
                    arrays                            | documents   | @Array(
                    UUID                              | documents   | private UUID
                    instants                          | documents   | private Instant
                    times with zones                  | clocks      | private OffsetTime
                    precision of moments              | clocks      | @Column(precision = 9)
                    composite keys                    | school      | @EmbeddedId
                    composite keys by @IdClass        | school      | @IdClass(
                    derived keys                      | school      | @MapsId
                    derived keys over several steps   | derived     | class StreetPlan
                    keys of associations              | derived     | @Id @ManyToOne
                    join tables                       | school      | @JoinTable(
                    many to many with itself          | uniques     | Set<Airport> connections
                    keys to unique columns            | uniques     | referencedColumnName = "country"
                    sequences                         | numbers     | @SequenceGenerator(
                    table generators                  | numbers     | @TableGenerator(
                    @UuidGenerator                    | identifiers | UuidGenerator.Style.TIME
                    identity columns                  | identities  | GenerationType.IDENTITY
                    secondary tables                  | people      | @SecondaryTable(
                    unique annotations                | shop        | @UniqueConstraint(
                    unique columns                    | shop        | unique = true
                    index annotations                 | shop        | @Index(
                    indexes of expressions            | expressions | (lower(name))
                    checks                            | shop        | @Check(
                    column defaults                   | shop        | @ColumnDefault(
                    comments                          | shop        | @Comment(
                    schemas                           | schemas     | schema = "crm"
                    catalogs                          | catalogued  | catalog = "retort_stock"
                    cyclic foreign keys               | company     | private Department parent
                    reserved words as names           | reserved    | "`order`"
                    long names                        | longnames   | by_the_city_council_of_a_town
                    Envers tables                     | audited     | @Audited
                    Envers in depth                   | history     | withModifiedFlag = true
                    @Generated                        | formulas    | @Generated(
                    @GeneratedColumn                  | computed    | @GeneratedColumn(
                    @SoftDelete                       | softly      | SoftDeleteType.ACTIVE
                    @TenantId                         | tenants     | @TenantId
                    Envers with overrides             | archive     | @AuditOverride(
                    Envers of secondary tables        | archive     | @SecondaryAuditTable(
                    orm.xml                           | newspaper   | class Article
                    orm.xml over annotations          | overridden  | annotated_ship
                    names with blanks and umlauts     | oddities    | `Näme`
                    @CompositeType                    | oddities    | @CompositeType(
                    @Parent                           | oddities    | @Parent
                    zones in a column of their own    | oddities    | @TimeZoneColumn
                    types of one's own for columns    | oddities    | @JdbcType(
                    associations by a join table      | oddities    | name = "star_twin"
                    definitions in a database's words | definitions/postgresql | bigserial
                    Spring Boot's names               | store       | jhi_user
                    Bean Validation                   | validated   | @NotBlank
                    @Any                              | anything    | @Any
                    @ManyToAny                        | anything    | @ManyToAny
                    inheritance with keys of columns  | bazaar      | @PrimaryKeyJoinColumn(name = "market_no"
                    superclasses between entities     | bazaar      | abstract class Roofed extends Place
                    maps by entities with such keys   | bazaar      | @MapKeyJoinColumn(name = "of_no"
                    converted keys of maps            | bazaar      | attributeName = "key"
                    @NotFound                         | bazaar      | @NotFound(
                    @CurrentTimestamp                 | bazaar      | @CurrentTimestamp
                    @PartitionKey                     | bazaar      | @PartitionKey
                    @RowId                            | bazaar      | @RowId
                    inheritance across schemas        | schemas     | class CardPayment extends Payment
                    every type of @Version            | versions    | class ByZone
                    generic superclasses              | mixes       | abstract class Base<K, O>
                    @AssociationOverride              | mixes       | @AssociationOverride(
                    columns or formulas               | formulas    | @JoinColumnOrFormula(
                    @Formula                          | formulas    | @Formula(
                    @NaturalId                        | uniques     | @NaturalId(mutable = true)
                    @Immutable                        | formulas    | @Immutable
                    @Subselect                        | formulas    | @Subselect(
                    @View                             | formulas    | @View(
                    @ColumnTransformer                | formulas    | @ColumnTransformer(
                    Lombok                            | guests      | @SuperBuilder
                    Lombok, access by property        | guests      | onMethod_ =
                    Kotlin                            | cinema      | lateinit var
                    data classes as embeddables       | cinema      | data class Address
                    value classes                     | cinema      | @JvmInline
                    """)
    void aModelTriesIt(String feature, String model, String text) throws IOException {
        assertThat(Model.all()).extracting(Model::name).contains(model.replace('/', '.'));
        Path folder =
                MODELS.stream()
                        .map(it -> it.resolve(model))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(FeaturesTest::read).collect(Collectors.joining()))
                    .as(feature)
                    .contains(text);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
