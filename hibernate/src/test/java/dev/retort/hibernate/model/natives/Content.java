package dev.retort.hibernate.model.natives;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

enum ContentUrgency {
    NOW,
    LATER
}

enum ContentStatus {
    DRAFT,
    READY,
    GONE
}

@Embeddable
@Struct(name = "geo_point")
class GeoPoint {
    private double longitude;
    private double latitude;
}

/** A document of its own type. */
@Embeddable
class Remark {
    private String words;
    private Integer stars;
}

@Entity
class Content {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private ContentStatus status;

    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    private ContentUrgency urgency;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private ContentStatus formerStatus;

    private GeoPoint place;

    @JdbcTypeCode(SqlTypes.JSON)
    private Remark remark;
}
