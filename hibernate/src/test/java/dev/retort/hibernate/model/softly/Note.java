package dev.retort.hibernate.model.softly;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;

@Entity
@SoftDelete(columnName = "gone", converter = YesNoConverter.class)
class Note {
    @Id @GeneratedValue private Long id;
    private String text;

    @ElementCollection
    @CollectionTable(name = "note_word")
    @SoftDelete(columnName = "word_gone")
    private Set<String> words = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "note_label")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "valid")
    private Set<Label> labels = new HashSet<>();
}

@Entity
@SoftDelete
class Label {
    @Id @GeneratedValue private Long id;
    private String text;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SoftDelete(strategy = SoftDeleteType.ACTIVE)
class Paper {
    @Id @GeneratedValue private Long id;
    private String title;
}

@Entity
class Poster extends Paper {
    private String picture;
}
