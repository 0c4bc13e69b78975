package dev.retort.hibernate.model.history;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.envers.RelationTargetAuditMode;

enum Currency {
    EUR,
    USD
}

@Embeddable
class Amount {
    @Column(precision = 12, scale = 2, nullable = false)
    private BigDecimal sum;

    @Enumerated(EnumType.STRING)
    @Column(length = 3)
    private Currency currency;
}

@Entity
@Audited(withModifiedFlag = true)
@AuditTable("ledger_history")
@Table(name = "ledger")
class Ledger {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, unique = true, length = 40)
    private String title;

    @Embedded private Amount amount;
    @NotAudited private String scribble;

    @OneToMany
    @JoinColumn(name = "ledger_id")
    @AuditJoinTable(name = "ledger_entry_history")
    private Set<Entry> entries = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "ledger_reader")
    private List<Reader> readers = new ArrayList<>();

    @ElementCollection
    @MapKeyColumn(name = "word")
    private Map<String, String> words = new HashMap<>();
}

@Entity
@Audited
@Inheritance(strategy = InheritanceType.JOINED)
class Entry {
    @Id @GeneratedValue private Long id;
    private String text;

    @ManyToOne
    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    private Country country;
}

@Entity
@Audited
class Booking extends Entry {
    private long cents;
}

@Entity
@Audited
@Inheritance
class Reader {
    @Id @GeneratedValue private Long id;
    private String name;
}

@Entity
@Audited
class Clerk extends Reader {
    private Integer desk;
}

@Entity
class Country {
    @Id
    @Column(length = 2)
    private String id;

    private String name;
}
