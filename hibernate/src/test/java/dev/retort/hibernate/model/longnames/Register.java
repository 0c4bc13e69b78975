package dev.retort.hibernate.model.longnames;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Check;

enum Kind {
    FIRST,
    SECOND
}

@Entity
@Table(
        name = "register_of_everything_that_was_ever_written_down_by_the_city_council_of_a_town",
        uniqueConstraints =
                @UniqueConstraint(
                        name =
                                "unique_title_within_the_register_of_everything_that_was_ever_written_down",
                        columnNames = "title"),
        indexes =
                @Index(
                        name =
                                "index_of_the_register_of_everything_that_was_ever_written_down_by_place",
                        columnList = "place"))
@Check(
        name = "check_of_the_register_of_everything_that_was_ever_written_down_by_somebody",
        constraints = "place > 0")
class Register {
    @Id
    @GeneratedValue(generator = "registers")
    @SequenceGenerator(
            name = "registers",
            sequenceName = "a_sequence_for_the_register_of_everything_that_was_ever_written_down")
    private Long id;

    private String title;
    private int place;

    @Column(name = "the_name_of_a_column_that_nobody_would_want_to_write_in_a_query_by_hand")
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "the_kind_of_the_entry_as_the_council_decided_in_its_second_session_of_the_year")
    private Kind kind;

    @Enumerated private Kind other;

    @ManyToOne
    @JoinColumn(
            name = "the_register_that_stood_before_this_one_in_the_cellar_of_the_old_town_hall",
            foreignKey =
                    @ForeignKey(
                            name =
                                    "foreign_key_to_the_register_that_stood_before_this_one_in_the_cellar"))
    private Register before;

    @ElementCollection
    @CollectionTable(name = "words")
    private Set<String> wordsThatStandInTheMarginOfThePageAndThatNobodyCanReadToday =
            new HashSet<>();
}

/** A sequence whose name is cut. */
@Entity
@Table(name = "a_table_whose_name_has_sixty_one_letters_for_a_long_sequences")
class Sixty {
    @Id @GeneratedValue private Long id;
    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;
}
