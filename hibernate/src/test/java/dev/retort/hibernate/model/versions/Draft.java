package dev.retort.hibernate.model.versions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;

@MappedSuperclass
abstract class Draft {
    @Id @GeneratedValue private Long id;
    private String title;

    @OptimisticLock(excluded = true)
    private Integer readers;
}

@Entity
class ByShort extends Draft {
    @Version private short version;
}

@Entity
class ByShortObject extends Draft {
    @Version private Short version;
}

@Entity
class ByInteger extends Draft {
    @Version
    @Column(nullable = false)
    private Integer version;
}

@Entity
class ByLong extends Draft {
    @Version private long version;
}

@Entity
class ByLongObject extends Draft {
    @Version
    @Column(name = "`version`")
    private Long version;
}

@Entity
class ByTimestamp extends Draft {
    @Version private Timestamp version;
}

@Entity
class ByInstant extends Draft {
    @Version private Instant version;
}

@Entity
class ByLocal extends Draft {
    @Version private LocalDateTime version;
}

@Entity
class ByOffset extends Draft {
    @Version private OffsetDateTime version;
}

@Entity
class ByZone extends Draft {
    @Version private ZonedDateTime version;
}

@Entity
@OptimisticLocking(type = OptimisticLockType.DIRTY)
@DynamicUpdate
class ByContent extends Draft {}
