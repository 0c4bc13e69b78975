package dev.retort.hibernate.model.shop;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

enum Status {
    OPEN,
    PAID,
    CLOSED
}

@Entity
@Table(
        name = "customer",
        indexes = {
            @Index(name = "ix_customer_name", columnList = "last_name, first_name desc"),
            @Index(name = "ix_customer_joined", columnList = "joined")
        })
@Comment("Who buys.")
class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "first_name", length = 80)
    private String firstName;

    @Column(name = "last_name", length = 80, nullable = false)
    private String lastName;

    @Column(unique = true, length = 320)
    @Comment("Where the bill goes.")
    private String email;

    private LocalDate joined;
    private boolean active;
    private Character initial;

    @ColumnDefault("0")
    private int points;

    @Version private int version;
    @Transient private String notStored;
}

@Entity
@Table(
        name = "product",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_product_vendor_code",
                        columnNames = {"vendor", "code"}))
@Check(name = "ck_product_price", constraints = "price >= 0")
class Product {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(nullable = false, length = 40)
    private String vendor;

    @Column(nullable = false, length = 40)
    @ColumnDefault("'none'")
    private String code;

    @Column(precision = 12, scale = 2, nullable = false)
    private BigDecimal price;

    private BigInteger stock;
    private short shelf;
    private byte rating;
    private float weight;
    private double volume;
    private Boolean organic;

    @Basic(fetch = FetchType.LAZY)
    private String description;

    @Column(length = 64)
    private byte[] checksum;

    @Column(name = "made_on", columnDefinition = "date default current_date not null")
    private LocalDate madeOn;
}

@Entity
@Table(name = "invoice")
class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Customer customer;

    @ManyToOne
    @JoinColumn(
            name = "product_id",
            foreignKey = @jakarta.persistence.ForeignKey(name = "fk_invoice_product"))
    private Product product;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private Status status;

    @Enumerated(EnumType.ORDINAL)
    private Status formerStatus;

    @Check(constraints = "amount > 0")
    private int amount;

    @CreationTimestamp private Instant createdAt;
    private LocalDateTime dueAt;
}
