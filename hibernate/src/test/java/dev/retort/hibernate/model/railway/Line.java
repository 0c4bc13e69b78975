package dev.retort.hibernate.model.railway;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
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
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

enum Direction {
    NORTH,
    SOUTH
}

enum Comfort {
    SEAT,
    COUCH,
    BED
}

@Embeddable
class Position implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "lat", precision = 9)
    private double latitude;

    @Column(name = "lon")
    private double longitude;

    @Override
    public boolean equals(Object other) {
        return other instanceof Position it && it.latitude == latitude && it.longitude == longitude;
    }

    @Override
    public int hashCode() {
        return Objects.hash(latitude, longitude);
    }
}

@Embeddable
class Platform implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "track_no", nullable = false)
    private int track;

    @Column(length = 2)
    private String section;

    @Override
    public boolean equals(Object other) {
        return other instanceof Platform it
                && it.track == track
                && Objects.equals(it.section, section);
    }

    @Override
    public int hashCode() {
        return Objects.hash(track, section);
    }
}

@Entity
class Country {
    @Id
    @Column(length = 2)
    private String code;

    private String name;

    @OneToMany(mappedBy = "country")
    @MapKey(name = "name")
    private Map<String, Company> companies = new HashMap<>();
}

@Embeddable
class CompanyId implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "country_code", length = 2)
    private String country;

    @Column(name = "company_no")
    private int number;

    @Override
    public boolean equals(Object other) {
        return other instanceof CompanyId it
                && it.number == number
                && Objects.equals(it.country, country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(country, number);
    }
}

@Entity
@Table(
        name = "company",
        indexes = @Index(name = "ix_company_name", columnList = "name asc, company_no desc"))
class Company {
    @EmbeddedId private CompanyId id;

    @MapsId("country")
    @ManyToOne(optional = false)
    private Country country;

    @Column(nullable = false)
    private String name;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "comfort", length = 8)
    @Column(name = "price")
    private Map<Comfort, Integer> prices = new HashMap<>();
}

@Entity
class Headquarters {
    @EmbeddedId private CompanyId id;

    @MapsId @OneToOne private Company company;

    @Embedded private Position position;
}

class LineId implements Serializable {
    private static final long serialVersionUID = 1L;

    private CompanyId company;
    private String code;

    @Override
    public boolean equals(Object other) {
        return other instanceof LineId it
                && Objects.equals(it.code, code)
                && Objects.equals(it.company, company);
    }

    @Override
    public int hashCode() {
        return Objects.hash(company, code);
    }
}

@Entity
@IdClass(LineId.class)
@Table(name = "line")
class Line {
    @Id
    @ManyToOne
    @JoinColumn(name = "co_country", referencedColumnName = "country_code")
    @JoinColumn(name = "co_no", referencedColumnName = "company_no")
    private Company company;

    @Id
    @Column(length = 8)
    private String code;

    private String title;

    @OneToMany(mappedBy = "line")
    @OrderColumn(name = "place_in_line")
    private List<Stop> stops = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "line_depot",
            joinColumns = {
                @JoinColumn(name = "l_country", referencedColumnName = "co_country"),
                @JoinColumn(name = "l_no", referencedColumnName = "co_no"),
                @JoinColumn(name = "l_code", referencedColumnName = "code")
            },
            inverseJoinColumns = @JoinColumn(name = "depot"),
            foreignKey = @ForeignKey(name = "fk_line_depot_line"),
            inverseForeignKey = @ForeignKey(name = "fk_line_depot_depot"),
            indexes = @Index(name = "ix_line_depot", columnList = "depot, l_code"))
    private Set<Depot> depots = new HashSet<>();
}

@Entity
@Table(name = "station")
class Station {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, unique = true, length = 100, updatable = false)
    private String name;

    @Embedded
    @AttributeOverride(name = "latitude", column = @Column(name = "st_lat"))
    @AttributeOverride(name = "longitude", column = @Column(name = "st_lon"))
    private Position position;

    /** By what is embedded. */
    @ElementCollection
    @CollectionTable(name = "station_sign")
    @Column(name = "sign", length = 40)
    private Map<Platform, String> signs = new HashMap<>();

    /** By entities, with what is embedded. */
    @ElementCollection
    @CollectionTable(
            name = "station_walk",
            joinColumns = @JoinColumn(name = "from_id"),
            foreignKey = @ForeignKey(name = "fk_walk_from"))
    @MapKeyJoinColumn(name = "to_id", foreignKey = @ForeignKey(name = "fk_walk_to"))
    private Map<Station, Position> walks = new HashMap<>();
}

class StopId implements Serializable {
    private static final long serialVersionUID = 1L;

    private LineId line;
    private Long station;
    private Direction direction;

    @Override
    public boolean equals(Object other) {
        return other instanceof StopId it
                && Objects.equals(it.line, line)
                && Objects.equals(it.station, station)
                && it.direction == direction;
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, station, direction);
    }
}

/** A key of three columns of a line, one of a station, and a word. */
@Entity
@IdClass(StopId.class)
class Stop {
    @Id @ManyToOne private Line line;
    @Id @ManyToOne private Station station;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 5)
    private Direction direction;

    @Column(nullable = false)
    private LocalTime departs;
}

@Entity
class Depot {
    @Id @GeneratedValue private Integer id;
    private String label;

    @ManyToMany(mappedBy = "depots")
    private Set<Line> lines = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "depot_id")
    @OrderColumn(name = "row_no")
    @ListIndexBase(1)
    private List<Wagon> wagons = new ArrayList<>();
}

@Entity
@Table(
        name = "wagon",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_wagon",
                        columnNames = {"series", "serial"}))
class Wagon {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, length = 10)
    private String series;

    private int serial;

    @ElementCollection
    @CollectionTable(name = "wagon_class")
    @Enumerated(EnumType.ORDINAL)
    @OrderBy
    private List<Comfort> comforts = new ArrayList<>();

    @OneToOne(mappedBy = "wagon")
    private Inspection inspection;
}

/** The key of another, under another name. */
@Entity
class Inspection {
    @Id private Long wagonId;

    @MapsId
    @OneToOne
    @JoinColumn(name = "wagon_ref", foreignKey = @ForeignKey(name = "fk_inspection_wagon"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Wagon wagon;

    private LocalDate due;
}

@Entity
class Train {
    @Id @GeneratedValue private Long id;

    @ManyToOne
    @JoinColumn(name = "line_country", referencedColumnName = "co_country")
    @JoinColumn(name = "line_company", referencedColumnName = "co_no")
    @JoinColumn(name = "line_code", referencedColumnName = "code")
    private Line line;

    @ManyToMany
    @JoinTable(name = "train_wagon")
    @MapKeyColumn(name = "place")
    private Map<Integer, Wagon> wagons = new HashMap<>();

    @ManyToMany
    @JoinTable(
            name = "train_guest",
            foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT),
            inverseJoinColumns = @JoinColumn(name = "guest_id"))
    @MapKeyJoinColumn(name = "entered_at")
    private Map<Station, Wagon> guests = new HashMap<>();

    /** By a column that is no key. */
    @ManyToOne
    @JoinColumn(name = "home_name", referencedColumnName = "name")
    private Station home;
}

/** A table between two, with columns of its own. */
@Entity
class Ticket {
    @EmbeddedId private TicketId id = new TicketId();

    @ManyToOne
    @MapsId("train")
    private Train train;

    @ManyToOne
    @MapsId("station")
    @JoinColumn(name = "st")
    private Station station;

    @Enumerated(EnumType.STRING)
    private Comfort comfort;

    private int price;
}

@Embeddable
class TicketId implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long train;
    private Long station;

    @Column(name = "day_of")
    private LocalDate day;

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketId it
                && Objects.equals(it.train, train)
                && Objects.equals(it.station, station)
                && Objects.equals(it.day, day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(train, station, day);
    }
}

@Entity
class Refund {
    @Id @GeneratedValue private Long id;

    @OneToOne
    @JoinColumn(name = "t_train", referencedColumnName = "train_id")
    @JoinColumn(name = "t_station", referencedColumnName = "st")
    @JoinColumn(name = "t_day", referencedColumnName = "day_of")
    private Ticket ticket;

    private String why;
}
