package dev.retort.hibernate.model.derived;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;

@Entity
class Nation {
    @Id
    @Column(length = 2)
    private String code;

    private String name;
}

@Embeddable
record CityId(@Column(length = 2) String nation, int number) {}

@Entity
class City {
    @EmbeddedId private CityId id;

    @ManyToOne
    @MapsId("nation")
    @JoinColumn(name = "nation_code")
    private Nation nation;

    private String name;
}

@Embeddable
record StreetId(CityId city, int number) {}

/** The second step. */
@Entity
class Street {
    @EmbeddedId private StreetId id;

    @ManyToOne
    @MapsId("city")
    private City city;

    private String name;
}

/** The third. */
@Entity
class StreetPlan {
    @EmbeddedId private StreetId id;

    @OneToOne @MapsId private Street street;
    private int sheets;
}

@Entity
class Employee {
    @Id @GeneratedValue private Long id;
    private String name;

    @OneToOne(mappedBy = "employee")
    private Badge badge;
}

@Entity
class Badge {
    @Id private Long id;

    @OneToOne(optional = false)
    @MapsId
    @JoinColumn(name = "employee_id")
    private Employee employee;

    private String colour;
}

/** The key of a key. */
@Entity
class BadgePhoto {
    @Id private Long id;

    @OneToOne @MapsId private Badge badge;

    private String file;
}

@Entity
class Project {
    @Id @GeneratedValue private Long id;
    private String title;

    @OneToMany(mappedBy = "project")
    private List<Assignment> assignments = new ArrayList<>();
}

record AssignmentId(Long project, Long employee, String role) {}

/** A key of two associations and a word. */
@Entity
@IdClass(AssignmentId.class)
class Assignment {
    @Id @ManyToOne private Project project;
    @Id @ManyToOne private Employee employee;

    @Id
    @Column(length = 20)
    private String role;

    private int hours;
}

/** Refers to a key of three columns. */
@Entity
class Timesheet {
    @Id @GeneratedValue private Long id;

    @ManyToOne
    @JoinColumn(name = "project_no", referencedColumnName = "project_id")
    @JoinColumn(name = "employee_no", referencedColumnName = "employee_id")
    @JoinColumn(name = "role_name", referencedColumnName = "role")
    private Assignment assignment;

    private int week;
}
