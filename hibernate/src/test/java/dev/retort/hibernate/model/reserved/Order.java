package dev.retort.hibernate.model.reserved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(
        name = "`order`",
        indexes = @Index(name = "index_group", columnList = "`group`"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "unique_from",
                        columnNames = {"`from`", "`group`"}))
class Order {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "`primary`")
    private Long id;

    @Column(name = "`from`")
    private String from;

    @Column(name = "`group`", nullable = false)
    private String group;

    @Column(name = "`Mixed Case`")
    private String mixedCase;

    @Column(name = "`a.dot`")
    private String dotted;

    @Column(name = "`größe`")
    private int size;
}

@Entity
@Table(name = "\"User\"")
class User {
    @Id
    @Column(name = "`user`", length = 40)
    private String id;

    @ManyToOne
    @JoinColumn(name = "`order`")
    private Order order;

    @Column(name = "MixedCaseUnquoted")
    private String mixed;
}
