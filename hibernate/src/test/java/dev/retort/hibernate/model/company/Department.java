package dev.retort.hibernate.model.company;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.HashSet;
import java.util.Set;

@Entity
class Department {
    @Id @GeneratedValue private Long id;
    private String name;

    @ManyToOne private Department parent;

    @OneToOne
    @JoinColumn(name = "head_id")
    private Employee head;

    @OneToMany(mappedBy = "department")
    private Set<Employee> employees = new HashSet<>();
}

@Entity
class Employee {
    @Id @GeneratedValue private Long id;
    private String name;

    @ManyToOne(optional = false)
    private Department department;

    @ManyToOne(fetch = FetchType.LAZY)
    private Office office;
}

@Entity
class Office {
    @Id @GeneratedValue private Long id;
    private String room;
    @ManyToOne private Building building;
}

@Entity
class Building {
    @Id @GeneratedValue private Long id;
    private String street;
    @ManyToOne private Employee janitor;
}
