package dev.retort.hibernate.model.school;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Associations of every kind, with keys that are composed of, or derived from, others. The classes
 * are nested, so that Hibernate makes names with a dollar sign of them.
 */
public final class School {

    private School() {}

    @Entity
    public static class Student {
        @Id @GeneratedValue private Long id;
        private String name;

        @ManyToMany
        @JoinTable(
                name = "student_club",
                joinColumns = @JoinColumn(name = "student_id"),
                inverseJoinColumns = @JoinColumn(name = "club_id"))
        private Set<Club> clubs = new HashSet<>();
    }

    @Entity
    public static class Club {
        @Id @GeneratedValue private Long id;
        private String title;

        @ManyToMany(mappedBy = "clubs")
        private Set<Student> members = new HashSet<>();

        @OneToMany
        @JoinColumn(name = "club_id")
        @OrderColumn
        private List<Trophy> trophies = new ArrayList<>();

        @OneToMany private List<Trophy> loans = new ArrayList<>();
    }

    @Entity
    public static class Trophy {
        @Id @GeneratedValue private Long id;
        private int won;
    }

    @Entity
    public static class Course {
        @Id
        @Column(length = 12)
        private String code;

        private String title;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        private Club host;

        @OneToMany(mappedBy = "course", cascade = CascadeType.ALL)
        private List<Enrollment> enrollments = new ArrayList<>();
    }

    @Embeddable
    public static class EnrollmentId implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long studentId;

        @Column(length = 12)
        private String courseCode;

        @Override
        public boolean equals(Object other) {
            return other instanceof EnrollmentId id
                    && Objects.equals(studentId, id.studentId)
                    && Objects.equals(courseCode, id.courseCode);
        }

        @Override
        public int hashCode() {
            return Objects.hash(studentId, courseCode);
        }
    }

    @Entity
    public static class Enrollment {
        @EmbeddedId private EnrollmentId id = new EnrollmentId();

        @ManyToOne
        @MapsId("studentId")
        private Student student;

        @ManyToOne
        @MapsId("courseCode")
        private Course course;

        private Integer grade;
    }

    /** Refers to a composite key. */
    @Entity
    public static class Certificate {
        @Id @GeneratedValue private Long id;
        @ManyToOne private Enrollment enrollment;
        private String title;
    }

    @Entity
    public static class StudentCard {
        @Id private Long id;

        @OneToOne @MapsId private Student student;

        @Column(unique = true)
        private String barcode;
    }

    public static class SeatId implements Serializable {
        private static final long serialVersionUID = 1L;

        private int seatRow;
        private int seatNumber;

        @Override
        public boolean equals(Object other) {
            return other instanceof SeatId id
                    && seatRow == id.seatRow
                    && seatNumber == id.seatNumber;
        }

        @Override
        public int hashCode() {
            return Objects.hash(seatRow, seatNumber);
        }
    }

    @Entity
    @IdClass(SeatId.class)
    public static class Seat {
        @Id private int seatRow;
        @Id private int seatNumber;

        @OneToOne private Student takenBy;
        private String colour;
    }
}
