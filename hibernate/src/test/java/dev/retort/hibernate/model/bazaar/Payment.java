package dev.retort.hibernate.model.bazaar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.RowId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.UuidGenerator;

/** A table for each class, and none for this one, to which others refer. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Payment {
    @Id @UuidGenerator private UUID id;

    @Column(precision = 12, scale = 4, nullable = false)
    private BigDecimal sum;

    @ManyToOne private Stall stall;

    @ElementCollection
    @CollectionTable(name = "payment_note", joinColumns = @JoinColumn(name = "payment"))
    private List<String> notes = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "payment_part")
    @OrderColumn
    private List<Payment> parts = new ArrayList<>();
}

@Entity
class Cash extends Payment {
    private boolean counted;
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"number", "until"}))
class Card extends Payment {
    @Column(nullable = false, length = 16)
    private String number;

    private DayOfWeek until;
}

/** One table for several classes, whose columns and constraints it shares. */
@Entity
@Inheritance
@SecondaryTable(name = "ware_weight")
@Check(name = "ck_ware", constraints = "price >= 0")
class Ware {
    @Id @GeneratedValue private long id;

    @ColumnDefault("0")
    private int price;

    @Column(table = "ware_weight", nullable = false)
    @ColumnDefault("1.5")
    private double weight;

    @Embedded private Shelf shelf;

    @ManyToOne
    @NotFound(action = NotFoundAction.IGNORE)
    private Payment lastSale;

    @ManyToMany
    @JoinTable(name = "ware_beside")
    private Set<Stall> beside = new HashSet<>();
}

@Embeddable
class Shelf {
    @Column(table = "ware_weight", name = "shelf_name")
    private String name;

    @ManyToOne
    @JoinColumn(table = "ware_weight", name = "shelf_of")
    private Stall shelfOf;
}

@Entity
class Cloth extends Ware {
    private Integer ells;

    @OneToOne private Cloth lining;
}

@Entity
class Spice extends Ware {
    private Integer grams;

    @ManyToMany
    @MapKeyColumn(name = "paid_with", length = 8)
    private Map<String, Card> paidBy = new HashMap<>();
}

/** Its key is made of another's key, a number and an enum. */
@Entity
@IdClass(BookingId.class)
@Inheritance(strategy = InheritanceType.JOINED)
class Booking {
    @Id
    @ManyToOne
    @JoinColumn(name = "stall_no")
    private Stall stall;

    @Id private DayOfWeek weekday;
    @Id private short slot;
    private String guest;
}

@Embeddable
class BookingId implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long stall;
    private DayOfWeek weekday;
    private short slot;

    @Override
    public boolean equals(Object other) {
        return other instanceof BookingId id
                && Objects.equals(stall, id.stall)
                && weekday == id.weekday
                && slot == id.slot;
    }

    @Override
    public int hashCode() {
        return Objects.hash(stall, weekday, slot);
    }
}

@Entity
class GroupBooking extends Booking {
    private int guests;
    @ElementCollection private Set<DayOfWeek> alsoOn = new HashSet<>();
}

/** Its key is that of a booking, of three columns. */
@Entity
class Receipt {
    @EmbeddedId private BookingId key = new BookingId();
    @OneToOne @MapsId private Booking booking;

    private String text;
}

@Entity
@SoftDelete
@DynamicInsert
class Visit {
    @Id @GeneratedValue private Integer id;

    @CurrentTimestamp private Instant moment;

    @OneToMany
    @JoinColumn(name = "visit_id")
    private Set<Receipt> receipts = new HashSet<>();

    @ElementCollection
    @Convert(attributeName = "key", converter = Backwards.class)
    @Convert(attributeName = "value", converter = Backwards.class)
    private Map<String, String> words = new HashMap<>();
}

@Converter
class Backwards implements jakarta.persistence.AttributeConverter<String, String> {
    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null ? null : new StringBuilder(text).reverse().toString();
    }

    @Override
    public String convertToEntityAttribute(String text) {
        return convertToDatabaseColumn(text);
    }
}

@Entity
@RowId
class Coin {
    @Id
    @Column(length = 3)
    private String id;

    @PartitionKey
    @Column(updatable = false)
    private String metal;
}
