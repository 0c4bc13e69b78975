package dev.retort.hibernate.model.oddities;

import jakarta.persistence.AttributeOverride;
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
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Bag;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.ConcreteProxy;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.Parent;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SecondaryRow;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;
import org.hibernate.type.descriptor.jdbc.SmallIntJdbcType;

enum Colour {
    RED,
    BLUE
}

@Embeddable
record Point(double across, double up) {}

@Embeddable
record Area(Point from, Point to, @Enumerated(EnumType.STRING) Colour colour) {}

/** A part that knows what it is part of. */
@Embeddable
class Crust {
    @Parent private Star star;
    private String made;

    @Embedded
    @AttributeOverride(name = "from.up", column = @Column(name = "crust_from_up"))
    @AttributeOverride(name = "from.across", column = @Column(name = "crust_from_across"))
    @AttributeOverride(name = "to.up", column = @Column(name = "crust_to_up"))
    @AttributeOverride(name = "to.across", column = @Column(name = "crust_to_across"))
    @AttributeOverride(name = "colour", column = @Column(name = "crust_colour", length = 9))
    private Area seen;

    Star getStar() {
        return star;
    }

    void setStar(Star star) {
        this.star = star;
    }
}

@Entity
@ConcreteProxy
@Table(
        name = "`Star & Co`",
        uniqueConstraints = @UniqueConstraint(columnNames = {"`Näme`", "`a b`"}),
        indexes = @Index(name = "`ix star`", columnList = "`a b` desc, `Näme`"))
@SecondaryTable(
        name = "star_file",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "of_star"),
        foreignKey = @ForeignKey(name = "fk_file_star"))
@SecondaryRow(table = "star_file", optional = false)
class Star {
    @Id @GeneratedValue private Long id;

    @Column(name = "`Näme`", length = 30)
    private String name;

    @Column(name = "`a b`", nullable = false)
    private int between;

    @Column(table = "star_file", name = "`from`")
    private String origin;

    @Embedded
    @AttributeOverride(name = "made", column = @Column(name = "crust_made"))
    private Crust crust;

    @AttributeOverride(name = "from.up", column = @Column(name = "up1"))
    @AttributeOverride(name = "from.across", column = @Column(name = "across1"))
    @AttributeOverride(name = "to.up", column = @Column(name = "up2"))
    @AttributeOverride(name = "to.across", column = @Column(name = "across2"))
    private Area area;

    @ElementCollection
    @AttributeOverride(name = "from.up", column = @Column(name = "low"))
    @AttributeOverride(name = "from.across", column = @Column(name = "left_side"))
    @AttributeOverride(name = "to.up", column = @Column(name = "high"))
    @AttributeOverride(name = "to.across", column = @Column(name = "right_side"))
    private Set<Area> spots = new HashSet<>();

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "found_zone")
    @Column(name = "found_at")
    private OffsetDateTime found;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    private ZonedDateTime seen;

    @JavaType(StringJavaType.class)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String letters;

    @JdbcType(SmallIntJdbcType.class)
    private int small;

    @JdbcType(BinaryJdbcType.class)
    @Column(length = 16)
    private UUID asBytes;

    private Colour[] colours;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> path;

    @NaturalId(mutable = true)
    private UUID naturalKey;

    @NaturalId(mutable = true)
    @ManyToOne
    private Star around;

    @ElementCollection @Bag private List<String> bag = new ArrayList<>();

    @ManyToOne
    @JoinTable(name = "star_twin", inverseJoinColumns = @JoinColumn(name = "twin"))
    private Star twin;

    @OneToOne
    @JoinTable(name = "star_chart", joinColumns = @JoinColumn(name = "star"))
    private Chart chart;

    @OneToMany private List<Moon> moons = new ArrayList<>();

    @OneToMany @OrderColumn private List<Chart> charts = new ArrayList<>();

    @ManyToMany
    @MapKeyJoinColumn(name = "seen_from")
    @JoinTable(name = "star_neighbour")
    @SQLRestriction("1 = 1")
    private Map<Chart, Star> neighbours = new HashMap<>();

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    private Star loose;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Chart firstOn;
}

@Entity
@SoftDelete
class Moon {
    @Id @GeneratedValue private Long id;
    private String name;
}

@Entity
class Chart {
    @Id @GeneratedValue private UUID id;

    @Column(precision = 20, scale = 10)
    private BigDecimal scale;

    private String title;
}

/** A key of which a part is another's. */
@Embeddable
class PhotoId implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long star;

    @Column(length = 5)
    private String plate;

    @Override
    public boolean equals(Object other) {
        return other instanceof PhotoId id
                && Objects.equals(star, id.star)
                && Objects.equals(plate, id.plate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(star, plate);
    }
}

@Entity
class Photo {
    @EmbeddedId private PhotoId id = new PhotoId();

    @ManyToOne
    @MapsId("star")
    private Star star;

    @Column(columnDefinition = "varchar(20) default 'none'")
    private String words;
}

/** The price of a plate, of two columns that a type of its own reads. */
@Entity
class Plate {
    @Id
    @Column(length = 8)
    private String id;

    @CompositeType(PriceType.class)
    @AttributeOverride(name = "amount", column = @Column(name = "price_amount"))
    @AttributeOverride(name = "unit", column = @Column(name = "price_unit", length = 3))
    private Price price;
}
