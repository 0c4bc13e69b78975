package dev.retort.hibernate.model.expressions;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.GeneratedColumn;

@Entity
@Table(
        name = "login",
        indexes = {
            @Index(name = "ix_login_lower", columnList = "(lower(name)), tries desc"),
            @Index(name = "ux_login_trimmed", columnList = "(trim(name))", unique = true)
        })
class Login {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Check(name = "ck_login_name", constraints = "length(name) > 0")
    private String name;

    private int tries;

    @GeneratedColumn("tries + 1")
    private int next;
}
