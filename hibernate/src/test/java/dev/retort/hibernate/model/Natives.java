package dev.retort.hibernate.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

/** Types that only some databases have: enums and composite types of their own. */
public final class Natives {

    private Natives() {}

    public enum ContentStatus {
        DRAFT,
        READY,
        GONE
    }

    @Embeddable
    @Struct(name = "geo_point")
    public static class GeoPoint {
        private double longitude;
        private double latitude;
    }

    @Entity
    public static class Content {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        private ContentStatus status;

        private GeoPoint place;
    }
}
