package dev.retort.hibernate.model.overridden;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.Set;

@MappedSuperclass
abstract class Named {
    @Column(name = "annotated_name", length = 10)
    private String name;
}

@Embeddable
class Measure {
    private double amount;

    @Column(length = 5)
    private String unit;
}

@Entity
@Table(
        name = "annotated_ship",
        uniqueConstraints = @UniqueConstraint(name = "uq_annotated", columnNames = "call_sign"))
class Ship extends Named {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "call_sign", length = 8)
    private String callSign;

    @Embedded private Measure length;
    @ManyToOne private Harbour home;
    @ElementCollection private Set<String> flags = new HashSet<>();

    private String cargo;
}

@Entity
class Harbour extends Named {
    @Id @GeneratedValue private Integer id;
    private String depth;
}
