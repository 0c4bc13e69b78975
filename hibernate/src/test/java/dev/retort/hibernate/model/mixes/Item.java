package dev.retort.hibernate.model.mixes;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.descriptor.java.LongJavaType;

enum Size {
    SMALL,
    LARGE
}

/** The type of the key is left to those who extend it. */
@MappedSuperclass
abstract class Base<K, O> {
    @Id @GeneratedValue private K id;

    @Column(name = "base_name", length = 60)
    private String name;

    @ManyToOne private O owner;
}

@Embeddable
class Price {
    @Column(name = "amount", nullable = false)
    private long amount;

    @Column(length = 3, nullable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    private Size size;
}

@Embeddable
class Origin {
    private String place;
    @ManyToOne private Shelf store;
}

@Entity
@AttributeOverride(
        name = "name",
        column = @Column(name = "item_name", length = 120, nullable = false, unique = true))
@AssociationOverride(
        name = "owner",
        joinColumns = @JoinColumn(name = "shelf_no"),
        foreignKey = @ForeignKey(name = "fk_item_shelf"))
class Item extends Base<Long, Shelf> {

    @ElementCollection
    @CollectionTable(
            name = "item_price",
            joinColumns = @JoinColumn(name = "item_no", nullable = false),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "uq_item_price",
                            columnNames = {"item_no", "cents"}),
            indexes = @Index(name = "ix_item_price", columnList = "cents desc, currency"),
            foreignKey = @ForeignKey(name = "fk_price_item"))
    @AttributeOverride(name = "amount", column = @Column(name = "cents", nullable = false))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Set<Price> prices = new HashSet<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "item_size")
    @AttributeOverride(name = "value.amount", column = @Column(name = "worth", nullable = false))
    private Map<Size, Price> bySize = new HashMap<>();

    @ElementCollection
    @AttributeOverride(name = "key.place", column = @Column(name = "from_place"))
    @AttributeOverride(name = "value", column = @Column(name = "how_many"))
    private Map<Place, Integer> counts = new HashMap<>();

    @ElementCollection
    @MapKeyJoinColumn(name = "shelf_id")
    @Column(name = "remark", length = 50)
    private Map<Shelf, String> remarks = new HashMap<>();

    @ElementCollection @SortNatural private SortedSet<String> words = new TreeSet<>();

    @ElementCollection @OrderBy @Enumerated private List<Size> sizes = new ArrayList<>();

    @ElementCollection
    @CollectionId(column = @Column(name = "line_id"), generator = "increment")
    @CollectionIdJavaType(LongJavaType.class)
    private List<String> entries = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "place", column = @Column(name = "origin_place", length = 30))
    @AssociationOverride(name = "store", joinColumns = @JoinColumn(name = "origin_store"))
    private Origin origin;
}

@Embeddable
record Place(String place) {}

@Entity
class Shelf extends Base<Long, Shelf> {

    @OneToMany
    @JoinColumn(name = "shelf_ref")
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<Box> boxes = new ArrayList<>();

    @OneToMany(mappedBy = "owner")
    @MapKey(name = "label")
    private Map<String, Box> byLabel = new HashMap<>();

    @ManyToMany
    @JoinTable(
            name = "shelf_neighbour",
            joinColumns = @JoinColumn(name = "left_id"),
            inverseJoinColumns = @JoinColumn(name = "right_id"),
            uniqueConstraints = @UniqueConstraint(columnNames = {"left_id", "right_id"}),
            inverseForeignKey = @ForeignKey(name = "fk_right"))
    private Set<Shelf> neighbours = new HashSet<>();

    @ManyToMany
    @MapKeyJoinColumn(name = "key_item")
    @JoinTable(name = "shelf_lent")
    private Map<Item, Box> lent = new HashMap<>();

    @OneToMany
    @JoinTable(name = "shelf_slot")
    @MapKeyColumn(name = "slot", length = 10)
    private Map<String, Box> slots = new HashMap<>();

    @ElementCollection
    @SortNatural
    @MapKeyColumn(name = "n")
    private SortedMap<Integer, String> notes = new TreeMap<>();

    @ManyToMany
    @JoinTable(name = "shelf_rank")
    @OrderColumn
    private List<Box> ranked = new ArrayList<>();
}

@Entity
class Box extends Base<Long, Shelf> {
    private String label;
}
