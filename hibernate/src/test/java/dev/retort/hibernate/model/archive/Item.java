package dev.retort.hibernate.model.archive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.AuditMappedBy;
import org.hibernate.envers.AuditOverride;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.envers.SecondaryAuditTable;
import org.hibernate.type.SqlTypes;

enum State {
    NEW,
    LENT
}

@MappedSuperclass
abstract class Kept {
    private Instant keptAt;

    @Column(length = 40)
    private String keptBy;
}

@Embeddable
class Size {
    @Column(nullable = false)
    private int height;

    private BigDecimal width;
}

/** One more table, a column of the superclass that counts and one that does not. */
@Entity
@Audited(withModifiedFlag = true)
@AuditOverride(forClass = Kept.class, name = "keptBy")
@AuditTable("item_history")
@SecondaryTable(name = "item_more")
@SecondaryAuditTable(
        secondaryTableName = "item_more",
        secondaryAuditTableName = "item_more_history")
class Item extends Kept {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, unique = true, length = 60)
    private String title;

    @Column(table = "item_more", length = 500)
    private String description;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded private Size size;

    @Embedded
    @AttributeOverride(name = "height", column = @Column(name = "frame_height"))
    @AttributeOverride(name = "width", column = @Column(name = "frame_width"))
    private Size frame;

    @Lob private String essay;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts;

    @NotAudited private int seen;
    @Version private int version;

    @ElementCollection
    @OrderColumn(name = "nr")
    private List<Size> parts = new ArrayList<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    private Map<State, String> remarks = new HashMap<>();

    @ElementCollection
    @Enumerated(EnumType.STRING)
    @AuditJoinTable(name = "item_state_history")
    private Set<State> states = new HashSet<>();

    @ManyToMany private Set<Shelf> shelves = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "item_id")
    @AuditMappedBy(mappedBy = "item")
    private Set<Loan> loans = new HashSet<>();
}

@Embeddable
record ShelfId(@Column(length = 3) String room, int number) implements Serializable {}

@Entity
@Audited
class Shelf {
    @EmbeddedId private ShelfId id;
    private String label;
    @ManyToOne private Shelf above;
}

@Entity
@Audited
class Loan {
    @Id @GeneratedValue private Integer id;

    @ManyToOne
    @JoinColumn(name = "item_id", insertable = false, updatable = false)
    private Item item;

    private Instant until;
}

/** Its key is that of an item. */
@Entity
@Audited
class Insurance {
    @Id private Long id;
    @OneToOne @MapsId private Item item;
    private long cents;
}

@Entity
@Audited
@IdClass(VisitId.class)
class Visit {
    @Id
    @Column(length = 20)
    private String visitor;

    @Id private int nth;
    private String words;
}

record VisitId(String visitor, int nth) implements Serializable {}

@Entity
@Audited
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@Table(name = "paper")
class Paper {
    @Id @GeneratedValue private Long id;
    private String text;
}

@Entity
@Audited
class Letter extends Paper {
    @Column(length = 80)
    private String sender;

    @ManyToOne private Paper answers;
}
