package dev.retort.hibernate.model.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

@MappedSuperclass
class BaseEntity implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;
}

@MappedSuperclass
class NamedEntity extends BaseEntity {
    private static final long serialVersionUID = 1L;

    @Column
    @NotBlank
    @Size(max = 80)
    private String name;
}

@MappedSuperclass
class Person extends BaseEntity {
    private static final long serialVersionUID = 1L;

    @Column @NotBlank private String firstName;

    @Column @NotBlank private String lastName;
}

@Entity
@Table(name = "owners")
class Owner extends Person {
    private static final long serialVersionUID = 1L;

    @NotBlank private String address;
    @NotBlank private String city;

    @NotBlank
    @Size(max = 20)
    private String telephone;

    @OneToMany(fetch = FetchType.EAGER)
    @JoinColumn
    @OrderBy("name")
    private List<Pet> pets = new ArrayList<>();
}

@Entity
@Table(name = "types")
class PetType extends NamedEntity {
    private static final long serialVersionUID = 1L;
}

@Entity
@Table(name = "pets")
class Pet extends NamedEntity {
    private static final long serialVersionUID = 1L;

    @Column private LocalDate birthDate;

    @ManyToOne @JoinColumn private PetType type;

    @OneToMany(fetch = FetchType.EAGER)
    @JoinColumn(name = "pet_id")
    @OrderBy("date ASC")
    private Set<Visit> visits = new LinkedHashSet<>();
}

@Entity
@Table(name = "visits")
class Visit extends BaseEntity {
    private static final long serialVersionUID = 1L;

    @Column(name = "visit_date")
    private LocalDate date;

    @NotBlank private String description;
}

@Entity
@Table(name = "specialties")
class Specialty extends NamedEntity {
    private static final long serialVersionUID = 1L;
}

@Entity
@Table(name = "vets")
class Vet extends Person {
    private static final long serialVersionUID = 1L;

    @ManyToMany(fetch = FetchType.EAGER)
    @JoinTable(
            name = "vet_specialties",
            joinColumns = @JoinColumn(name = "vet_id"),
            inverseJoinColumns = @JoinColumn(name = "specialty_id"))
    private Set<Specialty> specialties = new HashSet<>();

    @ManyToMany private Set<Owner> regularCustomers = new HashSet<>();

    @ManyToOne @NotNull private Specialty mainSpecialty;
}
