package dev.retort.hibernate.model.theatre;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Bag;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJdbcTypeCode;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.RowId;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.type.SqlTypes;

/** Names that no rule makes. */
@Entity
@Table(
        name = "`The Stage`",
        indexes = {
            @Index(name = "`IX Seats`", columnList = "`Seat Count` DESC, CITY"),
            @Index(columnList = "city,`Order`"),
            @Index(name = "ux_stage_city", columnList = "City , title", unique = true)
        },
        uniqueConstraints = {
            @UniqueConstraint(columnNames = {"TITLE", "`Order`"}),
            @UniqueConstraint(name = "`UQ One`", columnNames = "`Seat Count`")
        })
class Stage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stages")
    @SequenceGenerator(
            name = "stages",
            sequenceName = "`Stage Numbers`",
            initialValue = 100,
            allocationSize = 1)
    @Column(name = "`Stage Id`")
    private Long id;

    @Column(name = "`Seat Count`", nullable = false)
    private int seats;

    @Column(name = "City", length = 40)
    private String city;

    @Column(name = "tItLe", length = 50)
    private String title;

    @Column(name = "`Order`")
    private int order;

    @ElementCollection
    @CollectionTable(name = "`stage lamps`", joinColumns = @JoinColumn(name = "`of stage`"))
    @Column(name = "`Lamp`", length = 30)
    private Set<String> lamps = new HashSet<>();
}

@Entity
@Table(name = "`group`")
class Company {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "companies")
    @TableGenerator(
            name = "companies",
            table = "numbers",
            pkColumnName = "who",
            valueColumnName = "next",
            pkColumnValue = "company",
            initialValue = 5,
            allocationSize = 3)
    private Integer id;

    @Column(name = "`user`", unique = true)
    private String user;

    @Column(name = "`check`")
    @Comment("It's \"quoted\"; 100% \\ sure")
    private String check;

    @ManyToOne
    @JoinColumn(name = "`from`", foreignKey = @ForeignKey(name = "`FK to Stage`"))
    private Stage from;
}

@Entity
class Troupe {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "troupes")
    @TableGenerator(
            name = "troupes",
            table = "numbers",
            pkColumnName = "who",
            valueColumnName = "next")
    private Long id;

    private String name;
}

/** A key by identity, rows with a number of their own. */
@Entity
@RowId
class Play {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @NaturalId(mutable = true)
    @Column(nullable = false)
    private String title;

    @NaturalId(mutable = true)
    @Column(name = "`YEAR`")
    private int year;

    @ElementCollection @Bag private List<String> quotes = new ArrayList<>();

    @ColumnDefault("1")
    @DialectOverride.ColumnDefault(dialect = H2Dialect.class, override = @ColumnDefault("2"))
    @DialectOverride.ColumnDefault(
            dialect = PostgreSQLDialect.class,
            override = @ColumnDefault("3"))
    private Integer acts;
}

@MappedSuperclass
@SuppressWarnings("deprecation")
abstract class Numbered {
    @Id
    @GeneratedValue(generator = "by_name")
    @GenericGenerator(
            name = "by_name",
            type = org.hibernate.id.enhanced.SequenceStyleGenerator.class,
            parameters = {
                @Parameter(name = "prefer_sequence_per_entity", value = "true"),
                @Parameter(name = "sequence_per_entity_suffix", value = "_count"),
                @Parameter(name = "initial_value", value = "1000"),
                @Parameter(name = "increment_size", value = "20"),
                @Parameter(name = "optimizer", value = "pooled-lo")
            })
    private Long id;
}

@Entity
@Table(name = "ACTOR")
class Actor extends Numbered {
    @Column(name = "STAGE_NAME")
    private String stageName;

    @ManyToOne private Troupe troupe;
}

@Entity
@Table(name = "Role_Of_Actor")
class Role extends Numbered {
    @ManyToOne(optional = false)
    @JoinColumn(name = "ACTOR_ID")
    private Actor actor;

    @ManyToOne(optional = false)
    @JoinColumn(name = "play")
    private Play play;

    @ManyToMany
    @JoinTable(
            name = "UNDERSTUDY",
            joinColumns = @JoinColumn(name = "ROLE_ID"),
            inverseJoinColumns = @JoinColumn(name = "ACTOR"),
            uniqueConstraints = @UniqueConstraint(name = "UQ_UNDERSTUDY", columnNames = "ACTOR"))
    private List<Actor> understudies = new ArrayList<>();
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
class Seat {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    private UUID id;

    @UuidGenerator private UUID ticket;

    @Column(name = "ROW_NO", nullable = false)
    private int row;

    @ManyToOne private Stage stage;
}

@Entity
class Box extends Seat {
    @Column(unique = true)
    private String owner;

    @ElementCollection
    @CollectionId(column = @Column(name = "GUEST_NO"), generator = "sequence")
    @CollectionIdJdbcTypeCode(SqlTypes.BIGINT)
    private List<String> guests = new ArrayList<>();
}

@Entity
class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private String id;

    @ManyToOne
    @JoinColumn(name = "SEAT")
    private Seat seat;

    @ManyToOne
    @JoinColumn(name = "`Play`", nullable = false)
    private Play play;

    @OneToMany
    @JoinColumn(name = "REFUND_OF")
    private List<Ticket> refunds = new ArrayList<>();
}
