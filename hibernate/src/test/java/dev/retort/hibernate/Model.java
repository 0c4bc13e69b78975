package dev.retort.hibernate;

import dev.retort.hibernate.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                        .applySetting("hibernate.connection.pool_size", "2")
                        .applySetting("jakarta.persistence.create-database-schemas", "true")
                        .build();
        Metadata metadata = Boot.sources(entities, registry).getMetadataBuilder().build();
        return metadata.buildSessionFactory();
    }

    @Override
    public String toString() {
        return name;
    }
}
