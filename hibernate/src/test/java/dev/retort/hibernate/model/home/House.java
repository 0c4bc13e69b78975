package dev.retort.hibernate.model.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Says the schema that the connection has anyway. */
@Entity
@Table(
        name = "house",
        schema = "public",
        indexes = @Index(name = "ix_house_street", columnList = "street"))
class House {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false)
    private String street;
}

@Entity
@Table(name = "room")
class Room {
    @Id @GeneratedValue private Long id;
    private String door;
    @ManyToOne private House house;
}
