package dev.retort.hibernate.model.inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.time.Instant;
import java.time.LocalDate;

@MappedSuperclass
abstract class Recorded {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 10)
abstract class Vehicle extends Recorded {
    @Column(nullable = false)
    private String plate;
}

@Entity
@DiscriminatorValue("CAR")
class Car extends Vehicle {
    private int doors;
}

@Entity
@DiscriminatorValue("TRUCK")
class Truck extends Vehicle {
    private Double payload;
    @ManyToOne private Car escort;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Payment extends Recorded {
    private long cents;
}

@Entity
@PrimaryKeyJoinColumn(name = "payment_id")
class CardPayment extends Payment {
    @Column(length = 19)
    private String cardNumber;
}

@Entity
class Transfer extends Payment {
    private String iban;
    private LocalDate booked;
}

@Entity
class RecurringTransfer extends Transfer {
    private int months;
}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Animal extends Recorded {
    private String name;
}

@Entity
class Cat extends Animal {
    private int lives;
}

@Entity
class Dog extends Animal {
    private boolean barks;
    @ManyToOne private Cat foe;
}

/** Refers to a table that is not there: no foreign key. */
@Entity
class Feeding extends Recorded {
    @ManyToOne private Animal animal;
}
