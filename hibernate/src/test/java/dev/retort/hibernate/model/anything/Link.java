package dev.retort.hibernate.model.anything;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

interface Linked {}

@Entity
class Film implements Linked {
    @Id @GeneratedValue private Long id;
    private String title;
}

@Entity
class Book implements Linked {
    @Id @GeneratedValue private Long id;
    private String title;
}

@Entity
class Link {
    @Id @GeneratedValue private Long id;
    private String words;

    @Any
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "F", entity = Film.class)
    @AnyDiscriminatorValue(discriminator = "B", entity = Book.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "target_type", length = 1)
    @JoinColumn(name = "target_id")
    private Linked target;

    @Any
    @AnyDiscriminator(DiscriminatorType.INTEGER)
    @AnyDiscriminatorValue(discriminator = "1", entity = Film.class)
    @AnyDiscriminatorValue(discriminator = "2", entity = Book.class)
    @AnyKeyJavaClass(Long.class)
    @JoinColumn(name = "other_id")
    private Linked other;

    @ManyToAny
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "F", entity = Film.class)
    @AnyDiscriminatorValue(discriminator = "B", entity = Book.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "kind", length = 1)
    @JoinTable(
            name = "link_more",
            joinColumns = @JoinColumn(name = "link_id"),
            inverseJoinColumns = @JoinColumn(name = "any_id"))
    private Set<Linked> more = new HashSet<>();
}
