package dev.retort.hibernate.model.schemas;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "account", schema = "crm")
class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "accounts")
    @SequenceGenerator(name = "accounts", sequenceName = "account_numbers", schema = "crm")
    private Long id;

    private String name;
}

@Entity
@Table(
        name = "bill",
        schema = "billing",
        indexes = @Index(name = "ix_bill_title", columnList = "title"))
class Bill {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;
    @ManyToOne private Account account;

    @ManyToMany
    @JoinTable(name = "bill_payer", schema = "billing")
    private Set<Account> payers = new HashSet<>();
}

@Entity
class Note {
    @Id @GeneratedValue private Long id;
    private String text;
    @ManyToOne private Bill bill;
}

/** A hierarchy whose tables, and what belongs to them, lie in several schemas. */
@Entity
@Table(name = "deed", schema = "crm")
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(name = "deed_text", schema = "billing")
class Deed {
    @Id @GeneratedValue private Long id;

    @Column(table = "deed_text", length = 500)
    private String text;

    @ElementCollection
    @CollectionTable(name = "deed_word", schema = "billing")
    private Set<String> words = new HashSet<>();
}

@Entity
@Table(
        name = "contract",
        schema = "billing",
        uniqueConstraints = @UniqueConstraint(name = "uq_contract", columnNames = "number"))
class Contract extends Deed {
    private String number;
    @ManyToOne private Note note;
}

@Entity
class Will extends Deed {
    private String heir;
    @ManyToOne private Contract contract;
}

/** A table for each class, in a schema of its own. */
@Entity
@Table(name = "payment", schema = "crm")
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Payment {
    @Id @GeneratedValue private Long id;

    @Column(unique = true)
    private String reference;
}

@Entity
@Table(name = "payment", schema = "billing")
class CardPayment extends Payment {
    private String card;
    @ManyToOne private Account holder;
}
