package dev.retort.hibernate.model.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

enum Use {
    HOME,
    WORK
}

@Embeddable
class Country {
    @Column(length = 2)
    private String code;

    private String countryName;
}

@Embeddable
class Address {
    private String street;

    @Column(nullable = false)
    private String city;

    @Embedded private Country country;
}

@Entity
@SecondaryTable(name = "person_biography")
class Person {
    @Id @GeneratedValue private Long id;
    private String name;

    @Embedded private Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "work_street"))
    @AttributeOverride(name = "city", column = @Column(name = "work_city"))
    @AttributeOverride(name = "country.code", column = @Column(name = "work_code"))
    @AttributeOverride(name = "country.countryName", column = @Column(name = "work_country"))
    private Address work;

    @Column(table = "person_biography", length = 4000)
    private String biography;

    @ElementCollection private Set<String> tags = new HashSet<>();

    @ElementCollection
    @OrderColumn(name = "place")
    private List<String> nicknames = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "person_phone", joinColumns = @JoinColumn(name = "person_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "phone_use", length = 10)
    @Column(name = "phone_number", length = 30)
    private Map<Use, String> phones = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "person_residence")
    private List<Address> residences = new ArrayList<>();

    @ElementCollection
    @Enumerated(EnumType.STRING)
    private Set<Use> uses = new HashSet<>();
}
