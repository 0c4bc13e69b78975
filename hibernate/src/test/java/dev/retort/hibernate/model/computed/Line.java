package dev.retort.hibernate.model.computed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;

@Entity
class Line {
    @Id @GeneratedValue private Long id;
    private int pieces;
    private long price;

    @GeneratedColumn("pieces * price")
    private long total;

    @GeneratedColumn("pieces + 1")
    @Column(nullable = false)
    private int more;

    @GeneratedColumn("upper(title)")
    @Column(length = 50)
    @Comment("The title, \"loud\"; from the title.")
    private String loud;

    @Column(length = 50)
    private String title;

    @ColumnDefault("(1 + 2)")
    private int three;

    @ColumnDefault("-1")
    private Integer negative;

    @ColumnDefault("1.50")
    @Column(precision = 6, scale = 2)
    private java.math.BigDecimal money;

    @ColumnDefault("''")
    private String empty;

    @ColumnDefault("null")
    private String missing;

    @Check(constraints = "length(word) between 1 and 10")
    @Check(name = "ck_line_word", constraints = "word <> 'no'")
    private String word;
}
