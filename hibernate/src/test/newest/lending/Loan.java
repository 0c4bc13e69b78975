package lending;

import jakarta.persistence.*;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Audited;

@Entity
@Audited
@Audited.Table(name = "loan_log", changesetIdColumn = "change_no", modificationTypeColumn = "how")
class Loan {
    @Id @GeneratedValue private Long id;
    private LocalDate due;
    @ManyToOne private Reader reader;
    @Audited.Excluded private String secret;
}

@Entity
@Audited
@Inheritance(strategy = InheritanceType.JOINED)
class Reader {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false, unique = true)
    private String name;

    @ManyToMany private Set<Loan> marked = new HashSet<>();
}

@Entity
class Member extends Reader {
    @Column(name = "card_no", nullable = false)
    private int card;
}
