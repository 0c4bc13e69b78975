package dev.retort.hibernate.model.schemas;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
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
