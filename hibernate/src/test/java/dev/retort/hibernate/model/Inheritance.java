package dev.retort.hibernate.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.time.Instant;
import java.time.LocalDate;

/** The three ways to store a hierarchy of classes, and a superclass that is none of them. */
public final class Inheritance {

    private Inheritance() {}

    @MappedSuperclass
    public abstract static class Recorded {
        @Id @GeneratedValue private Long id;

        @Column(nullable = false, updatable = false)
        private Instant recordedAt;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind", length = 10)
    public abstract static class Vehicle extends Recorded {
        @Column(nullable = false)
        private String plate;
    }

    @Entity
    @DiscriminatorValue("CAR")
    public static class Car extends Vehicle {
        private int doors;
    }

    @Entity
    @DiscriminatorValue("TRUCK")
    public static class Truck extends Vehicle {
        private Double payload;
        @ManyToOne private Car escort;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
    public static class Payment extends Recorded {
        private long cents;
    }

    @Entity
    @PrimaryKeyJoinColumn(name = "payment_id")
    public static class CardPayment extends Payment {
        @Column(length = 19)
        private String cardNumber;
    }

    @Entity
    public static class Transfer extends Payment {
        private String iban;
        private LocalDate booked;
    }

    @Entity
    public static class RecurringTransfer extends Transfer {
        private int months;
    }

    @Entity
    @jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Animal extends Recorded {
        private String name;
    }

    @Entity
    public static class Cat extends Animal {
        private int lives;
    }

    @Entity
    public static class Dog extends Animal {
        private boolean barks;
        @ManyToOne private Cat foe;
    }

    /** Refers to a table that is not there: no foreign key. */
    @Entity
    public static class Feeding extends Recorded {
        @ManyToOne private Animal animal;
    }
}
