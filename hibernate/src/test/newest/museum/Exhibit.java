package museum;

import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.EmbeddedTable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NaturalIdClass;
import org.hibernate.annotations.NativeGenerator;
import org.hibernate.annotations.PropertyRef;
import org.hibernate.annotations.TargetEmbeddable;
import org.hibernate.annotations.Temporal;

enum Material {
    WOOD("w"),
    STONE("s");

    @EnumeratedValue final String letter;

    Material(String letter) {
        this.letter = letter;
    }
}

enum Rank {
    LOW(10),
    HIGH(20);

    @EnumeratedValue final int number;

    Rank(int number) {
        this.number = number;
    }
}

interface Size {}

@Embeddable
class Extent implements Size {
    private double width;
    private double height;
}

@Embeddable
class Address {
    private String street;

    @Column(length = 10)
    private String zip;
}

/** Checks, comments and options of the standard's newest annotations. */
@Entity
@Table(
        name = "exhibit",
        comment = "What is shown",
        check = @CheckConstraint(name = "ck_exhibit", constraint = "weight > 0"),
        indexes = @Index(name = "ix_exhibit", columnList = "title, made"))
@SecondaryTable(
        name = "exhibit_origin",
        comment = "Where it is from",
        check = @CheckConstraint(name = "ck_origin", constraint = "zip <> ''"))
class Exhibit {
    @Id @NativeGenerator private Long id;

    @Column(
            comment = "As it is called",
            check = @CheckConstraint(name = "ck_title", constraint = "title <> ''"))
    private String title;

    @Column(check = @CheckConstraint(constraint = "weight < 5000"))
    private int weight;

    @Enumerated(EnumType.STRING)
    private Material material;

    @Enumerated private Rank rank;
    private Year made;

    @Embedded @EmbeddedTable("exhibit_origin") private Address origin;

    @Embedded @TargetEmbeddable(Extent.class) private Size size;

    @Embedded @EmbeddedColumnNaming("owner_%s") private Address owner;

    @Embedded @EmbeddedColumnNaming private Address lender;

    @Version private Instant version;
}

class RoomKey {
    String house;
    int number;
}

@Entity
@NaturalIdClass(RoomKey.class)
class Room {
    @Id @GeneratedValue private Long id;
    @NaturalId private String house;
    @NaturalId private int number;

    @Column(unique = true)
    private String label;
}

@Entity
class Tour {
    @Id @GeneratedValue private Long id;

    @ManyToOne
    @PropertyRef("label")
    @JoinColumn(name = "room_label")
    private Room room;

    private LocalDate held;
}

@Entity
@Temporal(rowStart = "valid_from", rowEnd = "valid_until")
class Price {
    @Id @GeneratedValue private Long id;
    private int amount;

    @ManyToOne(optional = false)
    private Tour tour;

    @Temporal.Excluded private String note;

    @ElementCollection private Set<String> groups = new HashSet<>();
}

@Entity
@Temporal
@Temporal.HistoryTable(name = "guide_history")
class Guide {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, unique = true)
    private String name;
}
