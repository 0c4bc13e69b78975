package dev.retort.hibernate.model.audited;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

@Entity
@Audited
class Contract {
    @Id @GeneratedValue private Long id;
    private String title;
    @ManyToOne private Partner partner;
    @ElementCollection private Set<String> keywords = new HashSet<>();
}

@Entity
@RevisionEntity
@Table(name = "revinfo")
class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    private int id;

    @RevisionTimestamp private long moment;
}

@Entity
@Audited
class Partner {
    @Id @GeneratedValue private Long id;
    private String name;
}
