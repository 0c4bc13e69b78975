package dev.retort.hibernate.model.bazaar;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Embeddable
record PlaceId(@Column(length = 2) String land, @Column(name = "place_no") int number)
        implements Serializable {}

enum Weather {
    RAIN,
    SUN
}

@Embeddable
class Report {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 5)
    private Weather weather;

    private Weather later;

    @Embedded private Degree degree;
}

@Embeddable
class Degree {
    @Column(nullable = false)
    private int degree;

    private Character unit;
}

/** A class in between that is no entity and has more above it. */
@MappedSuperclass
abstract class Described<T extends Serializable> {
    private String words;
    @Version private int version;

    @Embedded private Span<T> span;
}

@Embeddable
class Span<T extends Serializable> {
    @Column(name = "span_length")
    private Integer length;
}

/** Joined, four classes deep, with a key of two columns. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "place")
class Place extends Described<Integer> {
    @EmbeddedId private PlaceId id;

    @ElementCollection
    @OrderColumn(name = "report_no")
    @CollectionTable(
            name = "place_report",
            indexes = @Index(name = "ix_place_report", columnList = "weather, how_warm desc"))
    @AttributeOverride(
            name = "degree.degree",
            column = @Column(name = "how_warm", nullable = false))
    private List<Report> reports = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "place_road")
    private Set<Place> roads = new HashSet<>();
}

@MappedSuperclass
abstract class Roofed extends Place {
    private Integer roofs;

    @ElementCollection private Set<String> tenants = new HashSet<>();
}

@Entity
@PrimaryKeyJoinColumn(name = "market_land", referencedColumnName = "land")
@PrimaryKeyJoinColumn(name = "market_no", referencedColumnName = "place_no")
class Market extends Roofed {
    private String marketDay;

    @ElementCollection
    @MapKeyJoinColumn(name = "of_land", referencedColumnName = "land")
    @MapKeyJoinColumn(name = "of_no", referencedColumnName = "place_no")
    @Column(name = "how_far", nullable = false)
    private Map<Place, Integer> distances = new HashMap<>();

    @OneToMany(mappedBy = "market")
    private List<Stall> stalls = new ArrayList<>();
}

@Entity
@Table(
        name = "covered_market",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_dome",
                        columnNames = {"dome", "height"}))
@SecondaryTable(
        name = "dome",
        pkJoinColumns = {
            @PrimaryKeyJoinColumn(name = "l", referencedColumnName = "market_land"),
            @PrimaryKeyJoinColumn(name = "n", referencedColumnName = "market_no")
        })
class CoveredMarket extends Market {
    @Column(name = "dome")
    private String domeName;

    private double height;

    @OneToOne(optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Harbour next;
}

@Entity
class Harbour extends Roofed {
    @ElementCollection
    @MapKeyColumn(name = "pier", length = 3)
    @AttributeOverride(name = "value.weather", column = @Column(name = "above", length = 4))
    @AttributeOverride(name = "value.later", column = @Column(name = "below"))
    private Map<String, Report> piers = new HashMap<>();
}

@Entity
@Table(name = "`Stall`", indexes = @Index(name = "ix stall", columnList = "`The Sign`"))
class Stall {
    @Id @GeneratedValue private Long id;

    @Column(name = "`The Sign`", nullable = false, unique = true)
    private String sign;

    @ManyToOne
    @JoinColumn(name = "m_land", referencedColumnName = "market_land")
    @JoinColumn(name = "m_no", referencedColumnName = "market_no")
    private Market market;

    @OneToOne
    @JoinTable(name = "`Stall Twin`", inverseJoinColumns = @JoinColumn(name = "`Twin`"))
    private Stall twin;

    @ManyToOne
    @JoinColumns(
            value = {
                @JoinColumn(name = "from_land", referencedColumnName = "land"),
                @JoinColumn(name = "from_no", referencedColumnName = "place_no")
            },
            foreignKey = @ForeignKey(name = "`fk of the harbour`"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Harbour from;
}
