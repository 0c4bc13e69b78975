@file:Suppress("unused")

package dev.retort.hibernate.model.cinema

import jakarta.persistence.AttributeOverride
import jakarta.persistence.Column
import jakarta.persistence.ElementCollection
import jakarta.persistence.Embeddable
import jakarta.persistence.Embedded
import jakarta.persistence.EmbeddedId
import jakarta.persistence.Entity
import jakarta.persistence.EnumType
import jakarta.persistence.Enumerated
import jakarta.persistence.GeneratedValue
import jakarta.persistence.GenerationType
import jakarta.persistence.Id
import jakarta.persistence.Index
import jakarta.persistence.Inheritance
import jakarta.persistence.InheritanceType
import jakarta.persistence.JoinColumn
import jakarta.persistence.ManyToMany
import jakarta.persistence.ManyToOne
import jakarta.persistence.MappedSuperclass
import jakarta.persistence.OneToMany
import jakarta.persistence.OrderColumn
import jakarta.persistence.Table
import jakarta.persistence.Transient
import jakarta.persistence.Version
import org.hibernate.annotations.ColumnDefault
import org.hibernate.annotations.JdbcTypeCode
import org.hibernate.type.SqlTypes
import java.io.Serializable
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes

enum class Genre {
    DRAMA {
        override fun sad() = true
    },
    COMEDY;

    open fun sad() = false
}

@Embeddable
data class Address(
    @Column(nullable = false, length = 80) var street: String = "",
    @field:Column(length = 40) var town: String? = null,
)

/** A record of the JVM, which may not be open as what is annotated with `@Embeddable` is. */
@JvmRecord
data class Money(val amount: BigDecimal?, val currency: String?)

@Embeddable
data class SeatId(var inRow: Int = 0, @Column(length = 4) var letter: String = "A") : Serializable

/** Another word for a text: its column is the text's. */
@JvmInline
value class Title(val words: String)

@MappedSuperclass
abstract class Numbered<T : Any> {
    @Id
    @GeneratedValue
    var id: T? = null

    @Version
    var version: Long = 0
}

@Entity
@Table(name = "film", indexes = [Index(name = "ix_film_genre", columnList = "genre, released desc")])
@Inheritance(strategy = InheritanceType.JOINED)
class Film(
    var title: Title,
    @Enumerated(EnumType.STRING) @Column(nullable = false) var genre: Genre,
    var released: LocalDate?,
    var length: Duration = 90.minutes,
    @Column(precision = 6, scale = 2) val price: BigDecimal = BigDecimal.TEN,
) : Numbered<Long>() {
    lateinit var shown: Instant
    var isOpen: Boolean = true
    var seen: Boolean? = null
    var stars: Int = 0
    var votes: UInt = 0u
    var rank: Int? = null

    @ColumnDefault("1")
    var copies: Short = 1

    @ElementCollection
    var words: MutableList<String> = mutableListOf()

    @ElementCollection
    @OrderColumn
    var shownAt: MutableList<Address> = ArrayList()

    @ElementCollection
    var grades: MutableMap<String, Int> = HashMap()

    @ManyToMany
    var actors: MutableSet<Actor> = HashSet()

    @JdbcTypeCode(SqlTypes.JSON)
    var facts: Map<String, String>? = null

    var frames: Array<String>? = null
    var hash: ByteArray? = null

    @delegate:Transient
    val shout: String by lazy { title.words.uppercase() }

    companion object {
        const val LONGEST = 240
    }
}

@Entity
class Trilogy(title: Title, genre: Genre, var parts: Int? = 3) : Film(title, genre, null)

@Entity
class Actor(
    @Id @GeneratedValue(strategy = GenerationType.UUID) var id: UUID? = null,
    var name: String,
    @Embedded var home: Address?,
    @Embedded
    @AttributeOverride(name = "street", column = Column(name = "other_street"))
    @AttributeOverride(name = "town", column = Column(name = "other_town"))
    var other: Address = Address(),
    @Embedded var fee: Money? = null,
    @OneToMany(mappedBy = "takenBy") val seats: MutableList<Seat> = ArrayList(),
)

@Entity
data class Seat(
    @EmbeddedId var id: SeatId = SeatId(),
    @ManyToOne(optional = false) @JoinColumn(name = "film_id") var film: Film,
    @ManyToOne var takenBy: Actor? = null,
    @Column(name = "`order`") var `order`: Int? = null,
)
