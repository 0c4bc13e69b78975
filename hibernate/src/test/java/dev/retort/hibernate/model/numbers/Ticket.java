package dev.retort.hibernate.model.numbers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

@Entity
@Table(name = "ticket")
class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets")
    @SequenceGenerator(
            name = "tickets",
            sequenceName = "ticket_numbers",
            initialValue = 1000,
            allocationSize = 10)
    private Long id;

    private String title;
}

@Entity
class Voucher {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vouchers")
    @SequenceGenerator(name = "vouchers", allocationSize = 1)
    private Integer id;

    private String title;
}

@Entity
class Badge {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "badges")
    @TableGenerator(name = "badges", table = "numbers", pkColumnValue = "badge")
    private Long id;

    private String title;
}

@Entity
class Locker {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "lockers")
    @TableGenerator(
            name = "lockers",
            table = "numbers",
            pkColumnValue = "the lockers",
            initialValue = 500)
    private Long id;

    private String title;
}

@Entity
class Plain {
    @Id @GeneratedValue private long id;
    private String title;
}
