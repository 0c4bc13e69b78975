package dev.retort.hibernate.model.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.hibernate.annotations.Comment;

@Entity
class Small {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Short id;

    private String title;
}

@Entity
class Middle {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "`order`")
    @Comment("It's the key.")
    private int id;

    private String title;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Large {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "large_id", updatable = false, nullable = false)
    private long id;

    private String title;
}

@Entity
class Larger extends Large {
    private String more;
}
