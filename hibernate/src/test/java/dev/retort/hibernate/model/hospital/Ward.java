package dev.retort.hibernate.model.hospital;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DiscriminatorOptions;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.YesNoConverter;

enum BloodGroup {
    A,
    B,
    AB,
    ZERO
}

@Embeddable
class Dose {
    @Column(precision = 8, scale = 3)
    private BigDecimal amount;

    @Column(length = 10)
    private String unit;
}

@Embeddable
class Interval {
    @Column(name = "from_day", nullable = false)
    private LocalDate from;

    private LocalDate until;
    @Embedded private Dose limit;
}

/** What everything here has, the type of its key left open. */
@MappedSuperclass
abstract class Identified<K> {
    @Id @GeneratedValue private K id;

    @Version private int edition;
}

@MappedSuperclass
abstract class Logged<K, W> extends Identified<K> {
    @CreationTimestamp private Instant created;
    @UpdateTimestamp private Instant changed;

    @ManyToOne
    @JoinColumn(name = "logged_by_id")
    private W loggedBy;
}

/** Joined, and below it one class with a second table, and a mapped superclass in between. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(
        name = "persons",
        indexes = @Index(name = "ix_persons_name", columnList = "surname, given DESC"),
        uniqueConstraints = @UniqueConstraint(name = "uq_persons_no", columnNames = "person_no"))
abstract class Person extends Identified<Long> {
    @NaturalId
    @Column(name = "person_no", nullable = false)
    private int number;

    private String surname;
    private String given;

    @Enumerated(EnumType.STRING)
    private BloodGroup blood;
}

@MappedSuperclass
abstract class Employee extends Person {
    @Column(nullable = false)
    @ColumnDefault("0")
    private int grade;

    @ManyToOne private Employed superior;
}

@Entity
@PrimaryKeyJoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "fk_employed_person"))
class Employed extends Employee {
    @OneToMany(mappedBy = "superior")
    private Set<Employed> inferiors = new HashSet<>();
}

@Entity
@OnDelete(action = OnDeleteAction.CASCADE)
@SecondaryTable(
        name = "physician_licence",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "physician"),
        foreignKey = @ForeignKey(name = "fk_licence_physician"),
        indexes = @Index(name = "ix_licence", columnList = "licence_no"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_licence",
                        columnNames = {"licence_no", "country"}))
class Physician extends Employed {
    @Column(table = "physician_licence", name = "licence_no")
    private Long licence;

    @Column(table = "physician_licence", length = 2)
    private String country;

    @ElementCollection
    @CollectionTable(
            name = "physician_skill",
            joinColumns = @JoinColumn(name = "physician"),
            indexes = @Index(columnList = "skill"),
            uniqueConstraints = @UniqueConstraint(columnNames = {"physician", "skill"}))
    @Column(name = "skill", nullable = false, length = 60)
    private Set<String> skills = new HashSet<>();
}

@Entity
class Surgeon extends Physician {
    private Integer operations;

    @ManyToMany
    @JoinTable(
            name = "surgeon_theatre",
            joinColumns = @JoinColumn(name = "surgeon"),
            inverseJoinColumns = @JoinColumn(name = "room"))
    @OrderColumn(name = "preference")
    private List<OperatingRoom> rooms = new ArrayList<>();
}

@Entity
@Table(name = "patients")
class Patient extends Person {
    @ElementCollection
    @MapKeyColumn(name = "given_on", nullable = false)
    @AttributeOverride(name = "value.amount", column = @Column(name = "dose_amount"))
    @CollectionTable(name = "patient_dose")
    private Map<LocalDate, Dose> doses = new HashMap<>();

    @OneToOne(mappedBy = "patient")
    private Bed bed;

    @ManyToOne private Physician family;
}

/** Each with a table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@SequenceGenerator(name = "place_numbers", sequenceName = "place_no", allocationSize = 10)
abstract class Place {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "place_numbers")
    private Integer number;

    @Column(nullable = false, unique = true)
    private String title;

    @Comment("How many floors below the ground")
    private short depth;
}

@Entity
class OperatingRoom extends Place {
    private boolean sterile;

    @ManyToMany(mappedBy = "rooms")
    private List<Surgeon> surgeons = new ArrayList<>();
}

@Entity
@Check(name = "ck_ward_beds", constraints = "beds between 0 and 90")
class Ward extends Place {
    private int beds;

    @OneToMany(mappedBy = "ward")
    private List<Bed> all = new ArrayList<>();
}

@Entity
class ClosedWard extends Ward {
    @Column(nullable = false)
    private String reason;

    @Embedded
    @AttributeOverride(name = "limit.amount", column = @Column(name = "limit_amount"))
    private Interval closed;
}

@Entity
@Table(
        name = "bed",
        uniqueConstraints = @UniqueConstraint(columnNames = {"ward_number", "position"}))
class Bed extends Logged<Long, Physician> {
    @ManyToOne(optional = false)
    private Ward ward;

    @Column(name = "position")
    private int place;

    @OneToOne
    @JoinColumn(name = "patient_id", unique = true)
    private Patient patient;

    @Formula("position * 2")
    private Integer twice;
}

/** One table, whose discriminator is a number that is not written by insert alone. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind_of", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorOptions(force = true)
@DiscriminatorValue("1")
@SoftDelete(columnName = "gone", converter = YesNoConverter.class)
class Treatment extends Identified<Integer> {
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "first_amount"))
    @AttributeOverride(name = "unit", column = @Column(name = "first_unit", length = 5))
    private Dose first;

    private String name;
}

@Entity
@DiscriminatorValue("2")
class Infusion extends Treatment {
    private Integer minutes;

    @ElementCollection @OrderColumn private List<Interval> intervals = new ArrayList<>();
}

@Entity
@DiscriminatorValue("3")
@SecondaryTable(name = "operation_report")
class Surgery extends Infusion {
    @Column(table = "operation_report", length = 4000)
    private String report;

    @Enumerated private BloodGroup reserve;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "is_active")
class Appliance extends Identified<Long> {
    private String label;

    @ElementCollection
    @SoftDelete(strategy = SoftDeleteType.DELETED)
    private Set<String> tags = new HashSet<>();
}

@Entity
class Invoice extends Logged<Long, Employed> {
    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminator(jakarta.persistence.DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "P", entity = Patient.class)
    @AnyDiscriminatorValue(discriminator = "A", entity = Appliance.class)
    @Column(name = "payer_type", length = 1)
    @JoinColumn(name = "payer_id")
    private Object payer;

    @ManyToAny
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminator(jakarta.persistence.DiscriminatorType.INTEGER)
    @AnyDiscriminatorValue(discriminator = "7", entity = Remark.class)
    @Column(name = "line_type")
    @JoinTable(
            name = "invoice_line",
            joinColumns = @JoinColumn(name = "invoice"),
            inverseJoinColumns = @JoinColumn(name = "line_id"))
    private List<Remark> lines = new ArrayList<>();

    @Column(precision = 19, scale = 4)
    private BigDecimal total;
}

@Entity
@SQLRestriction("hidden >= 0")
class Remark extends Logged<Long, Physician> {
    @Column(nullable = false)
    private int hidden;

    private String remark;

    @ManyToOne
    @JoinColumn(name = "follows", foreignKey = @ForeignKey(name = "fk_remark_follows"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Remark follows;
}

@Entity
@Table(name = "shift")
@AssociationOverride(
        name = "loggedBy",
        joinColumns = @JoinColumn(name = "planner_id"),
        foreignKey = @ForeignKey(name = "fk_shift_planner"))
class Shift extends Logged<Long, Physician> {
    @Embedded private Interval interval;
    @ManyToOne private Ward ward;

    @ManyToMany private Set<Employed> crew = new HashSet<>();
}
