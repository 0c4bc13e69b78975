package dev.retort.hibernate.model.guests;

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
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.NonNull;
import lombok.Setter;
import lombok.ToString;
import lombok.Value;
import lombok.With;
import lombok.experimental.Accessors;
import lombok.experimental.FieldDefaults;
import lombok.experimental.FieldNameConstants;
import lombok.experimental.SuperBuilder;
import org.hibernate.annotations.CreationTimestamp;

enum Wish {
    QUIET,
    WITH_A_VIEW
}

@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
@Embeddable
class Home {
    @Column(nullable = false, length = 60)
    private String street;

    private String town;
}

/** Without setters, for what is given once. */
@Value
@NoArgsConstructor(access = AccessLevel.PROTECTED, force = true)
@AllArgsConstructor
@Embeddable
class StayId implements Serializable {
    private static final long serialVersionUID = 1L;

    Long guest;
    LocalDate arrival;
}

@With
@Builder
@Embeddable
record Bill(@Column(nullable = false) long cents, @Column(length = 3) String currency) {}

@MappedSuperclass
@Getter
@Setter
@SuperBuilder
@NoArgsConstructor
abstract class Kept {
    @CreationTimestamp
    @Column(updatable = false)
    private Instant keptSince;

    @Version private int version;
}

@Entity
@Table(
        name = "guest",
        uniqueConstraints = @UniqueConstraint(name = "uq_guest", columnNames = Guest.Fields.email))
@Getter
@Setter
@SuperBuilder
@NoArgsConstructor
@FieldNameConstants
@ToString(onlyExplicitlyIncluded = true)
@EqualsAndHashCode(callSuper = false, onlyExplicitlyIncluded = true)
class Guest extends Kept {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @EqualsAndHashCode.Include
    @ToString.Include
    private Long id;

    @NonNull
    @Column(length = 120, nullable = false)
    private String email;

    @Embedded private Home home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "sends_to"))
    @AttributeOverride(name = "town", column = @Column(name = "sends_to_town"))
    private Home sendsTo;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    @Builder.Default
    private Set<Wish> wishes = new HashSet<>();

    @OneToMany(mappedBy = "guest")
    @Builder.Default
    private List<Stay> stays = new ArrayList<>();
}

@Entity
@Data
@NoArgsConstructor
@AllArgsConstructor
@Builder
@FieldDefaults(level = AccessLevel.PRIVATE)
class Stay {
    @EmbeddedId StayId id;

    @ManyToOne
    @MapsId("guest")
    @ToString.Exclude
    @EqualsAndHashCode.Exclude
    Guest guest;

    Bill bill;
    boolean paid;
    Boolean late;
}

/**
 * Its annotations stand on getters that Lombok writes, beside setters that return what they set.
 */
@Entity
@Accessors(chain = true)
@Setter
@NoArgsConstructor
class Room {
    @Getter(onMethod_ = {@Id, @Column(length = 10)})
    private String number;

    @Getter(onMethod_ = @Column(name = "how_many_beds", nullable = false))
    private int beds;

    @Getter(onMethod_ = @Enumerated(EnumType.STRING))
    private Wish fulfils;

    @Getter private boolean balcony;

    @Getter(onMethod_ = @ManyToOne)
    private Guest keptBy;

    @Getter(onMethod_ = @jakarta.persistence.Transient)
    private String sign;
}
