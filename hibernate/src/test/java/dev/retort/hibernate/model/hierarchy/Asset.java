package dev.retort.hibernate.model.hierarchy;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Joined, and with a column that tells the classes apart. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "asset_type", discriminatorType = DiscriminatorType.STRING, length = 7)
abstract class Asset {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false)
    private String label;
}

@Entity
@DiscriminatorValue("BOND")
@Table(name = "bond", uniqueConstraints = @UniqueConstraint(columnNames = {"issuer", "series"}))
@OnDelete(action = OnDeleteAction.CASCADE)
class Bond extends Asset {
    private String issuer;
    private String series;
    private Integer years;
}

@Entity
@DiscriminatorValue("STOCK")
@PrimaryKeyJoinColumn(name = "asset_id", referencedColumnName = "id")
@Check(constraints = "shares >= 0")
class Stock extends Asset {
    private int shares;
    @ManyToOne private Bond hedge;
}

/** One table, a number that tells the classes apart, columns beside in another table. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "shape", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("0")
@Table(
        name = "figure",
        uniqueConstraints = @UniqueConstraint(name = "uq_figure_name", columnNames = "name"))
class Figure {
    @Id @GeneratedValue private Long id;
    private String name;
}

@Entity
@DiscriminatorValue("1")
@Check(name = "ck_circle", constraints = "shape <> 1 or radius is not null")
class Circle extends Figure {
    private Double radius;
}

@Entity
@DiscriminatorValue("2")
@SecondaryTable(name = "figure_corner")
class Polygon extends Figure {
    @Column(name = "corner_count", unique = true)
    private Integer corners;

    @Column(table = "figure_corner", name = "first_corner", nullable = false)
    private String first;

    @OneToMany private List<Circle> inside = new ArrayList<>();
}

@Entity
@Inheritance
@DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorValue("m")
class Message {
    @Id @GeneratedValue private Long id;
    private String text;
}

@Entity
@DiscriminatorValue("r")
class Reply extends Message {
    @ManyToOne private Message original;
}

/** What tells the classes apart is computed. */
@Entity
@Inheritance
@DiscriminatorFormula("case when wheels is null then 'Thing' else 'Cart' end")
@DiscriminatorValue("Thing")
class Thing {
    @Id @GeneratedValue private Long id;
    private String name;
}

@Entity
@DiscriminatorValue("Cart")
class Cart extends Thing {
    private Integer wheels;
}

/** A table of their own for each, and a reference to any of them. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Machine {
    @Id @GeneratedValue private Long id;

    @Column(unique = true)
    private String serial;
}

@Entity
@Table(name = "robot", uniqueConstraints = @UniqueConstraint(columnNames = "arms"))
class Robot extends Machine {
    private int arms;
    @ManyToOne private Machine builtBy;
}

@Embeddable
@DiscriminatorColumn(name = "label_kind")
@DiscriminatorValue("plain")
class Label {
    private String words;
}

@Embeddable
@DiscriminatorValue("coloured")
class ColouredLabel extends Label {
    private String colour;
}

/** A part that has subclasses. */
@Entity
class Parcel {
    @Id @GeneratedValue private Long id;
    private Label label;
}
