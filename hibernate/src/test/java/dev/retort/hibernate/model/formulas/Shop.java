package dev.retort.hibernate.model.formulas;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;
import org.hibernate.generator.EventType;

@Entity
@Table(name = "shop")
@DynamicInsert
@DynamicUpdate
@SQLRestriction("rating is not null")
@FilterDef(name = "cheap", defaultCondition = "rating < 3")
@Filter(name = "cheap")
class Shop {
    @Id @GeneratedValue private Long id;

    @NaturalId
    @Column(name = "shop_code", length = 12, updatable = false)
    private String code;

    @Column(name = "region_code", length = 8, updatable = false)
    private String region;

    @ColumnDefault("'new'")
    @Generated(event = EventType.INSERT)
    @Column(length = 10)
    private String state;

    @ColumnTransformer(read = "lower(motto)", write = "upper(?)")
    private String motto;

    @Formula("(select count(*) from visit v where v.shop_id = id)")
    private long visits;

    private Integer rating;

    @GeneratedColumn("rating * 2")
    private Integer doubled;

    private String closed;

    @OneToMany(mappedBy = "shop")
    @Fetch(FetchMode.SUBSELECT)
    private Set<Visit> all = new HashSet<>();
}

@Entity
@Table(name = "visit")
class Visit {
    @Id @GeneratedValue private Long id;

    @ManyToOne
    @JoinColumn(name = "shop_id")
    private Shop shop;

    @ManyToOne
    @NotFound(action = NotFoundAction.IGNORE)
    private Law gone;

    private Integer minutes;
}

/** Joined by a column and by an expression. */
@Entity
class Delivery {
    @Id @GeneratedValue private Long id;

    @ManyToOne
    @JoinColumnOrFormula(
            column =
                    @JoinColumn(
                            name = "to_shop",
                            referencedColumnName = "shop_code",
                            insertable = false,
                            updatable = false))
    @JoinColumnOrFormula(
            formula = @JoinFormula(value = "'north'", referencedColumnName = "region_code"))
    private Shop northern;

    @Column(name = "minutes_ago")
    private Long minutesAgo;
}

@Entity
@Immutable
class Law {
    @Id @GeneratedValue private Long id;

    @Column(updatable = false)
    private String text;
}

/** No table at all. */
@Entity
@Immutable
@Subselect(
        "select s.id as id, count(v.id) as visits from shop s left join visit v on v.shop_id = s.id group by s.id")
@Synchronize({"shop", "visit"})
class ShopVisits {
    @Id private Long id;
    private Long visits;
}

/** A view. */
@Entity
@Immutable
@Table(name = "long_visit")
@View(query = "select v.id as id, v.minutes as minutes from visit v where v.minutes > 10")
class LongVisit {
    @Id private Long id;
    private Integer minutes;
}
