package dev.retort.hibernate;

import dev.retort.hibernate.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * A set of entities to try, the project's own or somebody else's.
 *
 * @param kinds the databases that it is for
 */
record Model(String name, JpaSchemaSource source, Set<Kind> kinds) {

    private static final String OWN = "dev.retort.hibernate.model.";
    private static final Set<String> DEFAULT =
            Set.of("company", "extras", "home", "inheritance", "numbers", "people", "shop");

    private static final Set<String> STREAMED =
            Set.of("lobs", "Axon Framework", "Spring Statemachine");

    /** Hibernate shall take the tables with it that it makes for itself. */
    private static final Map<String, Object> TIDY =
            Map.of(
                    "hibernate.query.mutation_strategy.global_temporary.drop_tables", "true",
                    "hibernate.query.mutation_strategy.persistent.drop_tables", "true");

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    /** All of them. */
    static List<Model> all() {
        List<Model> models = new ArrayList<>();
        for (String name :
                List.of(
                        "audited",
                        "company",
                        "documents",
                        "extras",
                        "inheritance",
                        "lobs",
                        "numbers",
                        "people",
                        "reserved",
                        "school",
                        "shop",
                        "validated")) {
            models.add(new Model(name, JpaSchemaSource.ofPackages(OWN + name), ALL));
        }
        models.add(newspaper());
        models.add(quoted());
        models.add(
                new Model(
                        "schemas",
                        JpaSchemaSource.ofPackages(OWN + "schemas"),
                        EnumSet.of(Kind.H2, Kind.POSTGRESQL)));
        models.add(
                new Model(
                        "home",
                        JpaSchemaSource.ofPackages(OWN + "home"),
                        EnumSet.of(Kind.H2, Kind.POSTGRESQL)));
        models.add(
                new Model(
                        "expressions",
                        JpaSchemaSource.ofPackages(OWN + "expressions"),
                        EnumSet.of(Kind.SQLITE, Kind.POSTGRESQL)));
        models.add(
                new Model(
                        "natives",
                        JpaSchemaSource.ofPackages(OWN + "natives"),
                        EnumSet.of(Kind.POSTGRESQL)));
        models.add(axon());
        models.add(stateMachine());
        return models;
    }

    /**
     * All of them in a full run, else some that differ most, or those that {@code
     * -Dretort.test.models=shop,people} names.
     */
    static List<Model> selected() {
        String named = System.getProperty("retort.test.models", "");
        if (!named.isEmpty()) {
            return all().stream()
                    .filter(it -> List.of(named.split(",")).contains(it.name()))
                    .toList();
        }
        return Boolean.getBoolean("retort.test.full")
                ? all()
                : all().stream().filter(it -> DEFAULT.contains(it.name())).toList();
    }

    private static Model newspaper() {
        return new Model(
                "newspaper", JpaSchemaSource.create().mappingFiles("newspaper-orm.xml"), ALL);
    }

    private static Model quoted() {
        return new Model(
                "people, quoted",
                JpaSchemaSource.ofPackages(OWN + "people")
                        .setting("hibernate.globally_quoted_identifiers", "true"),
                ALL);
    }

    private static Model axon() {
        return new Model(
                "Axon Framework",
                JpaSchemaSource.ofPackages(
                        "org.axonframework.eventhandling.deadletter.jpa",
                        "org.axonframework.eventhandling.tokenstore.jpa",
                        "org.axonframework.eventsourcing.eventstore.jpa",
                        "org.axonframework.modelling.saga.repository.jpa"),
                ALL);
    }

    private static Model stateMachine() {
        return new Model(
                "Spring Statemachine",
                JpaSchemaSource.ofPackages("org.springframework.statemachine.data.jpa"),
                ALL);
    }

    /** Hibernate at work on a database, with these entities. */
    SessionFactory open(TestDatabase database) {
        EntitySelection entities = EntityFinder.find(source, source.classLoader());
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder()
                        .applySettings(Map.copyOf(source.settings()))
                        .applySetting("hibernate.connection.url", database.url())
                        .applySettings(TIDY)
                        .applySetting("hibernate.connection.pool_size", "2")
                        .applySetting("jakarta.persistence.create-database-schemas", "true")
                        .build();
        Metadata metadata = Boot.sources(entities, registry).getMetadataBuilder().build();
        return metadata.buildSessionFactory();
    }

    /**
     * Whether Hibernate can read there what it has stored: SQLite's driver knows no streams of
     * large objects, on Hibernate's own schema as little as on another.
     */
    boolean lives(Kind kind) {
        return kind != Kind.SQLITE || !STREAMED.contains(name);
    }

    /**
     * Attributes that cannot be stored on Hibernate's own schema either: three collections share a
     * table in which each has a column that refuses NULL.
     */
    Set<String> leftEmpty() {
        return name.equals("Spring Statemachine")
                ? Set.of("entryActions", "exitActions", "stateActions")
                : Set.of();
    }

    /** Its databases, or those that {@code -Dretort.test.databases=sqlite,h2} names. */
    Set<Kind> selectedKinds() {
        String named = System.getProperty("retort.test.databases", "");
        return kinds.stream()
                .filter(it -> named.isEmpty() || List.of(named.split(",")).contains(it.dialect()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    @Override
    public String toString() {
        return name;
    }
}
