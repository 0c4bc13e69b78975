package dev.retort.hibernate.model.website;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

enum PublicationState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED
}

record Block(String kind, String body, int position) {}

@Embeddable
class SeoData {
    @Column(length = 70)
    private String metaTitle;

    @Column(length = 160)
    private String metaDescription;

    private boolean noIndex;
}

@Entity
@Table(
        indexes = {
            @Index(columnList = "state, publishedAt DESC"),
            @Index(name = "idx_content_slug", columnList = "parent_id,slug", unique = true)
        })
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 20)
abstract class Content {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(nullable = false, length = 200)
    private String slug;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    @ColumnDefault("'DRAFT'")
    private PublicationState state = PublicationState.DRAFT;

    private Instant publishedAt;
    @CreationTimestamp private Instant createdAt;
    @UpdateTimestamp private Instant updatedAt;
    @Version private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Content parent;

    @OneToMany(mappedBy = "parent")
    private Set<Content> children = new HashSet<>();

    private SeoData seoData;

    @ElementCollection
    @CollectionTable(uniqueConstraints = @UniqueConstraint(columnNames = {"content_id", "locale"}))
    @MapKeyColumn(name = "locale")
    @Column(name = "title", nullable = false)
    private Map<Locale, String> titles = new HashMap<>();

    @ManyToMany
    @OrderColumn(name = "position")
    private List<Tag> tags = new ArrayList<>();
}

@Entity
@DiscriminatorValue("page")
class Page extends Content {
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Block> blocks = new ArrayList<>();

    @Column(columnDefinition = "text")
    private String rawHtml;
}

@Entity
@DiscriminatorValue("post")
@PrimaryKeyJoinColumn(name = "post_id")
class BlogPost extends Content {
    @Column(length = 100_000)
    private String markdown;

    @ManyToOne(optional = false)
    private Media heroImage;

    @OneToMany
    @JoinColumn(name = "post_id")
    @OrderColumn(name = "nr")
    private List<Comment> comments = new ArrayList<>();
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = "name"))
class Tag {
    @Id @GeneratedValue private Integer id;

    @Column(nullable = false)
    private String name;
}

@Entity
@SoftDelete(columnName = "is_deleted")
class Comment {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, columnDefinition = "varchar(2000) default ''")
    private String text;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default 0")
    private Integer likes;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
abstract class Media {
    @Id @GeneratedValue private Long id;
    private String fileName;

    @Column(nullable = false)
    private long byteSize;
}

@Entity
class Image extends Media {
    private Integer width;

    private Integer height;
}

@Entity
class Video extends Media {
    private Double seconds;

    @ManyToOne private Image poster;
}
