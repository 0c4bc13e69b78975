package dev.retort.hibernate.model.extras;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.UpdateTimestamp;

@Embeddable
record Money(@Column(name = "amount") long amount, @Column(length = 3) String unit) {}

@Entity
@SoftDelete
@Check(constraints = "opened > 0 and opened < 3000")
class Branch {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NaturalId
    @Column(nullable = false, length = 20)
    private String code;

    private String name;

    private int opened;

    @GeneratedColumn("opened + 100")
    private Integer centenary;

    @Formula("opened * 2")
    private int doubled;

    private Money rent;

    @ColumnDefault("current_timestamp")
    @UpdateTimestamp
    private Instant changed;
}
