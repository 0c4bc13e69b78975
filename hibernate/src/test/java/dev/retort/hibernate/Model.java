package dev.retort.hibernate;

import dev.retort.hibernate.TestDatabase.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * A set of entities to try, the project's own or somebody else's.
 *
 * @param kinds the databases that it is for
 */
record Model(String name, JpaSchemaSource source, Set<Kind> kinds) {

    private static final String OWN = "dev.retort.hibernate.model.";
    private static final String TENANT = OWN + "tenants.OnlyTenant";

    private static final String VALIDITY =
            "org.hibernate.envers.strategy.internal.ValidityAuditStrategy";

    private static final List<String> EVERYWHERE =
            List.of(
                    "aggregates",
                    "anything",
                    "archive",
                    "audited",
                    "bazaar",
                    "clocks",
                    "company",
                    "computed",
                    "derived",
                    "documents",
                    "enums",
                    "extras",
                    "formulas",
                    "guests",
                    "hierarchy",
                    "hospital",
                    "identifiers",
                    "identities",
                    "inheritance",
                    "lobs",
                    "mixes",
                    "numbers",
                    "observatory",
                    "oddities",
                    "people",
                    "railway",
                    "reserved",
                    "school",
                    "shop",
                    "softly",
                    "texts",
                    "theatre",
                    "uniques",
                    "validated",
                    "versions");

    /** Those that Spring Boot names. */
    private static final List<String> OF_SPRING = List.of("clinic", "events", "store", "website");

    private static final Set<String> DEFAULT =
            Set.of("company", "extras", "home", "inheritance", "numbers", "people", "shop");

    /** Hibernate shall take the tables with it that it makes for itself. */
    private static final Map<String, Object> TIDY =
            Map.of(
                    "hibernate.query.mutation_strategy.global_temporary.drop_tables", "true",
                    "hibernate.query.mutation_strategy.persistent.drop_tables", "true");

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    /** All of them. */
    static List<Model> all() {
        List<Model> models = new ArrayList<>();
        EVERYWHERE.forEach(name -> models.add(own(name, ALL)));
        OF_SPRING.forEach(name -> models.add(own(name, ALL).ofSpring()));
        models.add(own("cinema", ALL));
        for (Kind kind : Kind.values()) {
            models.add(own("definitions." + kind.dialect(), EnumSet.of(kind)));
        }
        models.add(own("tenants", ALL).with("hibernate.tenant_identifier_resolver", TENANT));
        models.add(
                new Model(
                        "newspaper",
                        JpaSchemaSource.create().mappingFiles("newspaper-orm.xml"),
                        ALL));
        models.add(
                own("archive", ALL)
                        .with("org.hibernate.envers.audit_strategy", VALIDITY)
                        .with(
                                "org.hibernate.envers.audit_strategy_validity_store_revend_timestamp",
                                "true")
                        .with("org.hibernate.envers.track_entities_changed_in_revision", "true")
                        .with("org.hibernate.envers.store_data_at_delete", "true")
                        .with("org.hibernate.envers.audit_table_prefix", "a_")
                        .with("org.hibernate.envers.audit_table_suffix", "")
                        .with("org.hibernate.envers.revision_field_name", "rev_no")
                        .named("archive-told"));
        models.add(
                new Model(
                        "overridden",
                        JpaSchemaSource.ofPackages(OWN + "overridden")
                                .mappingFiles("overridden-orm.xml"),
                        ALL));
        models.add(
                own("people", ALL)
                        .with("hibernate.globally_quoted_identifiers", "true")
                        .named("people, quoted"));
        // A check of the hospital names a column without quotes.
        for (String name : List.of("hospital", "railway")) {
            models.add(
                    own(
                                    name,
                                    name.equals("railway")
                                            ? ALL
                                            : EnumSet.of(
                                                    Kind.SQLITE, Kind.POSTGRESQL, Kind.MARIADB))
                            .with("hibernate.globally_quoted_identifiers", "true")
                            .named(name + "-quoted"));
        }
        for (String name : List.of("home", "schemas")) {
            models.add(own(name, EnumSet.of(Kind.H2, Kind.POSTGRESQL)));
        }
        models.add(own("expressions", EnumSet.of(Kind.SQLITE, Kind.POSTGRESQL)));
        models.add(own("longnames", EnumSet.of(Kind.SQLITE, Kind.H2, Kind.POSTGRESQL)));
        models.add(own("natives", EnumSet.of(Kind.POSTGRESQL)));
        models.add(
                own(
                        "nativeenums",
                        isNewest()
                                ? EnumSet.of(Kind.H2, Kind.POSTGRESQL)
                                : EnumSet.of(Kind.POSTGRESQL)));
        models.add(own("history", EnumSet.of(Kind.H2, Kind.POSTGRESQL, Kind.MARIADB)));
        models.add(own("catalogued", EnumSet.of(Kind.MARIADB)));
        if (isNewest() && (isFull() || !named().isEmpty())) {
            models.add(
                    newest("museum", "Exhibit", ALL)
                            .with("hibernate.temporal.table_strategy", "history_table"));
            // On MariaDB, Hibernate itself cannot open it.
            models.add(
                    newest("lending", "Loan", EnumSet.of(Kind.SQLITE, Kind.H2, Kind.POSTGRESQL)));
        }
        models.add(axon());
        models.add(stateMachine());
        return models;
    }

    private static Model own(String name, Set<Kind> kinds) {
        return new Model(name, JpaSchemaSource.ofPackages(OWN + name), kinds);
    }

    /** Entities with annotations that only the newest Hibernate has, which are compiled here. */
    private static Model newest(String name, String file, Set<Kind> kinds) {
        Path source = Path.of("src", "test", "newest", name, file + ".java");
        try {
            Path folder = Files.createTempDirectory("retort-newest");
            new ProjectFolder(folder.resolve("classes"))
                    .compile(name + "." + file, Files.readString(source));
            ClassLoader loader =
                    new URLClassLoader(
                            new URL[] {url(folder.resolve("classes"))},
                            Model.class.getClassLoader());
            return new Model(name, JpaSchemaSource.ofPackages(name).classLoader(loader), kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Model with(String setting, String value) {
        return new Model(name, source.setting(setting, value), kinds);
    }

    private static boolean isNewest() {
        return !org.hibernate.Version.getVersionString().startsWith("6.");
    }

    /** Named as in an application, with the Spring Boot that goes with this Hibernate. */
    private Model ofSpring() {
        String jar = isNewest() ? "spring-boot-hibernate.jar" : "spring-boot.jar";
        URL[] spring = {url(Path.of("target", "spring-boot", jar))};
        ClassLoader loader = new URLClassLoader(spring, Model.class.getClassLoader());
        return new Model(name, source.classLoader(loader), kinds);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Model named(String other) {
        return new Model(other, source, kinds);
    }

    /**
     * All of them in a full run, else some that differ most, or those that {@code
     * -Dretort.test.models=shop,people} names.
     */
    static List<Model> selected() {
        List<String> named = named();
        if (!named.isEmpty()) {
            return all().stream().filter(it -> named.contains(it.name())).toList();
        }
        return isFull() ? all() : all().stream().filter(it -> DEFAULT.contains(it.name())).toList();
    }

    private static List<String> named() {
        String named = System.getProperty("retort.test.models", "");
        return named.isEmpty() ? List.of() : List.of(named.split(","));
    }

    private static boolean isFull() {
        return Boolean.getBoolean("retort.test.full");
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
        BootstrapServiceRegistry loading =
                new BootstrapServiceRegistryBuilder().applyClassLoader(entities.loader()).build();
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder(loading)
                        .applySettings(BootSettings.springNaming(entities.loader()))
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
     * Attributes that cannot be stored on Hibernate's own schema either: three collections share a
     * table in which each has a column that refuses NULL.
     */
    Set<String> leftEmpty() {
        return switch (name) {
            case "Spring Statemachine" -> Set.of("entryActions", "exitActions", "stateActions");
            case "formulas" -> Set.of("northern");
            // Of an open type, for which any entity is taken.
            case "hospital", "hospital-quoted" -> Set.of("loggedBy");
            case "texts" -> Set.of("rawText");
            case "enums" -> Set.of("inList", "levelNames");
            default -> Set.of();
        };
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
