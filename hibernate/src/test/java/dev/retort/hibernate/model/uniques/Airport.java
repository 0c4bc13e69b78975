package dev.retort.hibernate.model.uniques;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.NaturalId;

@Entity
@Table(
        uniqueConstraints = {
            @UniqueConstraint(
                    name = "uq_airport_place",
                    columnNames = {"country", "city"}),
            @UniqueConstraint(columnNames = {"city", "runways"})
        },
        indexes = {
            @Index(name = "ux_airport_nick", columnList = "nick", unique = true),
            @Index(columnList = "runways, nick desc"),
            @Index(columnList = "country")
        })
class Airport implements Serializable {
    private static final long serialVersionUID = 1L;
    @Id @GeneratedValue private Long id;

    @Column(length = 3, unique = true, updatable = false)
    private String code;

    @Column(updatable = false)
    private String country;

    @Column(updatable = false)
    private String city;

    private Integer runways;
    private String nick;

    @OneToOne(optional = false)
    private Tower tower;

    @ManyToMany private Set<Airport> connections = new HashSet<>();

    @ManyToMany(mappedBy = "connections")
    private Set<Airport> connectedFrom = new HashSet<>();
}

@Entity
class Tower implements Serializable {
    private static final long serialVersionUID = 1L;
    @Id @GeneratedValue private Long id;

    @NaturalId private String sign;

    @NaturalId(mutable = true)
    private int frequency;

    @OneToOne(mappedBy = "tower")
    private Airport airport;

    @ManyToOne private Airport deputyOf;
}

/** Points at unique keys that are no primary key: at one of one column, and at one of two. */
@Entity
class Flight {
    @Id @GeneratedValue private Long id;

    @ManyToOne
    @JoinColumn(
            name = "from_code",
            referencedColumnName = "code",
            foreignKey = @ForeignKey(name = "fk_flight_from"))
    private Airport departure;

    @ManyToOne
    @JoinColumns(
            value = {
                @JoinColumn(name = "to_country", referencedColumnName = "country"),
                @JoinColumn(name = "to_city", referencedColumnName = "city")
            },
            foreignKey = @ForeignKey(name = "fk_flight_to"))
    private Airport arrival;

    @ManyToOne
    @JoinColumn(name = "tower_sign", referencedColumnName = "sign")
    @JoinColumn(name = "tower_frequency", referencedColumnName = "frequency")
    private Tower tower;

    @OneToOne
    @JoinColumn(unique = false)
    private Flight back;

    @OneToMany
    @JoinTable(
            name = "flight_alternate",
            joinColumns = @JoinColumn(name = "flight_id"),
            inverseJoinColumns = @JoinColumn(name = "airport_code", referencedColumnName = "code"))
    private Set<Airport> alternates = new HashSet<>();
}
