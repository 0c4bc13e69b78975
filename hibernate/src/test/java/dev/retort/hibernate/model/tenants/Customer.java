package dev.retort.hibernate.model.tenants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.TenantId;

@Entity
@Table(
        name = "customer",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_customer",
                        columnNames = {"tenant", "name"}))
class Customer {
    @Id @GeneratedValue private Long id;

    @TenantId
    @Column(name = "tenant", length = 30, nullable = false)
    private String tenant;

    private String name;
}

@Entity
class Contact {
    @Id @GeneratedValue private Long id;
    @TenantId private String tenant;
    @ManyToOne private Customer customer;
    private String phone;
}
