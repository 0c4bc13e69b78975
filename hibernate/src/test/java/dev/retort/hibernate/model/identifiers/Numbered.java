package dev.retort.hibernate.model.identifiers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import java.math.BigInteger;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

@MappedSuperclass
abstract class Numbered {
    private String title;
}

@Entity
class RandomUuid extends Numbered {
    @Id @UuidGenerator private UUID id;
}

@Entity
class TimeUuid extends Numbered {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    private UUID id;
}

@Entity
class TextUuid extends Numbered {
    @Id
    @UuidGenerator
    @Column(length = 36)
    private String id;
}

@Entity
class CharUuid extends Numbered {
    @Id
    @GeneratedValue
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UUID other;

    @JdbcTypeCode(SqlTypes.BINARY)
    private UUID bytes;
}

@Entity
class ByOne extends Numbered {
    @Id
    @GeneratedValue(generator = "ones")
    @SequenceGenerator(name = "ones", sequenceName = "by_one", allocationSize = 1)
    private Long id;
}

@Entity
class Pooled extends Numbered {
    @Id
    @GeneratedValue(generator = "pooled")
    @SequenceGenerator(
            name = "pooled",
            sequenceName = "pooled_numbers",
            initialValue = 5,
            allocationSize = 20)
    private Integer id;
}

/** Draws from the same sequence. */
@Entity
class PooledToo extends Numbered {
    @Id
    @GeneratedValue(generator = "pooled_too")
    @SequenceGenerator(
            name = "pooled_too",
            sequenceName = "pooled_numbers",
            initialValue = 5,
            allocationSize = 20)
    private Integer id;
}

@Entity
@SequenceGenerator(name = "of_class", sequenceName = "`Quoted Numbers`", allocationSize = 3)
class Quoted extends Numbered {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "of_class")
    private Short id;
}

@Entity
class Tabled extends Numbered {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "tabled")
    @TableGenerator(
            name = "tabled",
            table = "id_table",
            pkColumnName = "who",
            valueColumnName = "what",
            pkColumnValue = "the tabled",
            initialValue = 7,
            allocationSize = 5,
            uniqueConstraints = @UniqueConstraint(name = "uq_id_table", columnNames = "what"),
            indexes = @Index(name = "ix_id_table", columnList = "what"))
    private Long id;
}

@Entity
class PlainTable extends Numbered {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    private Long id;
}

@Entity
class Big extends Numbered {
    @Id @GeneratedValue private BigInteger id;
}

@Entity
class Word extends Numbered {
    @Id
    @Column(length = 20)
    private String id;
}

@Entity
class Letter extends Numbered {
    @Id private char id;
}
