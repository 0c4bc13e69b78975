package dev.retort.hibernate.model.catalogued;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "item", catalog = "retort_stock")
class Item {
    @Id @GeneratedValue private Long id;
    private String name;

    @ElementCollection private Set<String> words = new HashSet<>();
}

@Entity
class Sale {
    @Id @GeneratedValue private Long id;
    @ManyToOne private Item item;
    private int pieces;
}
