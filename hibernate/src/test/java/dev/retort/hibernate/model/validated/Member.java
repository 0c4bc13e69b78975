package dev.retort.hibernate.model.validated;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

@Entity
class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NotBlank
    @Size(max = 60)
    private String name;

    @Min(1)
    @Max(150)
    private int age;

    @Digits(integer = 6, fraction = 2)
    private BigDecimal fee;

    @NotNull @Valid private Contact contact;
}

@Embeddable
class Contact {
    @NotNull
    @Size(max = 20)
    private String phone;

    private String fax;
}
