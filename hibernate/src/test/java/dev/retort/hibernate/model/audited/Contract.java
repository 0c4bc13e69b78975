package dev.retort.hibernate.model.audited;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;

@Entity
@Audited
class Contract {
    @Id @GeneratedValue private Long id;
    private String title;
    @ManyToOne private Partner partner;
    @ElementCollection private Set<String> keywords = new HashSet<>();
}

@Entity
@Audited
class Partner {
    @Id @GeneratedValue private Long id;
    private String name;
}
