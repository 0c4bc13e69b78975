package dev.retort.hibernate.model.store;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

enum OrderStatus {
    COMPLETED,
    PENDING,
    CANCELLED
}

@MappedSuperclass
abstract class AbstractAuditingEntity<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    abstract T getId();

    @Column(name = "created_by", nullable = false, length = 50, updatable = false)
    private String createdBy = "system";

    @Column(name = "created_date", updatable = false)
    private Instant createdDate = Instant.EPOCH;

    @Column(name = "last_modified_by", length = 50)
    private String lastModifiedBy;

    @Column(name = "last_modified_date")
    private Instant lastModifiedDate = Instant.EPOCH;
}

@Entity
@Table(name = "jhi_authority")
class Authority implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotNull
    @Size(max = 50)
    @Id
    @Column(name = "name", length = 50, nullable = false)
    private String name;
}

@Entity
@Table(name = "jhi_user")
class User extends AbstractAuditingEntity<Long> {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sequenceGenerator")
    @SequenceGenerator(name = "sequenceGenerator")
    private Long id;

    @NotNull
    @Size(min = 1, max = 50)
    @Column(length = 50, unique = true, nullable = false)
    private String login;

    @NotNull
    @Size(max = 60)
    @Column(name = "password_hash", length = 60, nullable = false)
    private String password;

    @Size(max = 254)
    @Column(length = 254, unique = true)
    private String email;

    @NotNull
    @Column(nullable = false)
    private boolean activated = false;

    @Column(name = "reset_date")
    private Instant resetDate = null;

    @ManyToMany
    @JoinTable(
            name = "jhi_user_authority",
            joinColumns = {@JoinColumn(name = "user_id", referencedColumnName = "id")},
            inverseJoinColumns = {
                @JoinColumn(name = "authority_name", referencedColumnName = "name")
            })
    @BatchSize(size = 20)
    private Set<Authority> authorities = new HashSet<>();

    @Override
    Long getId() {
        return id;
    }
}

@Entity
@Table(name = "product_category")
class ProductCategory {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "categories")
    @SequenceGenerator(name = "categories", sequenceName = "category_seq", allocationSize = 1)
    private Long id;

    @NotNull private String name;

    @OneToMany(mappedBy = "productCategory", fetch = FetchType.LAZY)
    private Set<Product> products = new HashSet<>();
}

@Entity
@Table(name = "product")
class Product {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "products")
    @SequenceGenerator(name = "products", initialValue = 1000)
    private Long id;

    @NotNull
    @Column(name = "name", nullable = false)
    private String name;

    @NotNull
    @DecimalMin(value = "0")
    @Column(name = "price", precision = 21, scale = 2, nullable = false)
    private BigDecimal price;

    @Min(0)
    private int stock;

    @Lob
    @Column(name = "image")
    private byte[] image;

    @Column(name = "image_content_type")
    private String imageContentType;

    @Lob private String longDescription;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String review;

    private Duration warranty;
    private ZonedDateTime soldUntil;
    private Float weight;
    private Double height;
    private UUID externalId;

    @ElementCollection
    @MapKeyColumn(name = "locale", length = 5)
    @Column(name = "text", length = 4000, nullable = false)
    private Map<String, String> translations = new HashMap<>();

    @ManyToOne private ProductCategory productCategory;
}

@Entity
@Table(name = "jhi_order")
class Order {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sequenceGenerator")
    @SequenceGenerator(name = "sequenceGenerator")
    private Long id;

    @NotNull
    @Column(name = "placed_date", nullable = false)
    private Instant placedDate;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private OrderStatus status;

    private LocalDate dueOn;

    @ManyToOne(optional = false)
    @NotNull
    private User customer;

    @OneToOne
    @JoinColumn(unique = true)
    private Invoice invoice;
}

@Entity
class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(unique = true)
    private String code;

    @OneToOne(mappedBy = "invoice")
    private Order order;
}
