package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.hibernate.SessionFactory;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/** Hibernate, started so far that it knows its mapping, and no further. */
final class Boot implements AutoCloseable {

    private static final String VALIDATION = "jakarta.persistence.validation.mode";

    private final StandardServiceRegistry registry;
    private final Metadata metadata;
    private final @Nullable SessionFactory factory;

    private Boot(
            StandardServiceRegistry registry, Metadata metadata, @Nullable SessionFactory factory) {
        this.registry = registry;
        this.metadata = metadata;
        this.factory = factory;
    }

    static Boot start(Dialect dialect, EntitySelection entities, Map<String, Object> settings) {
        StandardServiceRegistry registry = registry(dialect, entities.loader(), settings);
        try {
            Metadata metadata = sources(entities, registry).getMetadataBuilder().build();
            SessionFactory factory =
                    wantsConstraints(entities.loader(), settings)
                            ? metadata.buildSessionFactory()
                            : null;
            return new Boot(registry, metadata, factory);
        } catch (RuntimeException | LinkageError e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw new UnreadableEntitiesException(
                    "Hibernate " + Version.getVersionString() + " cannot read the entities", e);
        }
    }

    static MetadataSources sources(EntitySelection entities, StandardServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(registry);
        entities.classes().packages().forEach(sources::addPackage);
        entities.classes().classes().forEach(sources::addAnnotatedClassName);
        entities.mappingFiles().forEach(sources::addResource);
        return sources;
    }

    /**
     * Hibernate lets the constraints of Bean Validation, such as {@code @NotNull}, bear on the
     * columns, but only when it makes a session factory.
     */
    private static boolean wantsConstraints(ClassLoader loader, Map<String, Object> settings) {
        Object mode = settings.getOrDefault(VALIDATION, "auto");
        return !mode.toString().equalsIgnoreCase("none")
                && !mode.toString().equalsIgnoreCase("callback")
                && loader.getResource("jakarta/validation/Validation.class") != null
                && loader.getResource("META-INF/services/jakarta.validation.spi.ValidationProvider")
                        != null;
    }

    private static StandardServiceRegistry registry(
            Dialect dialect, ClassLoader loader, Map<String, Object> settings) {
        Map<String, Object> standard = new HashMap<>(settings);
        Object own = standard.remove(BootSettings.DIALECT);
        StandardServiceRegistry registry = build(loader, standard);
        try {
            JdbcEnvironment environment = registry.requireService(JdbcEnvironment.class);
            if (own == null || !specializes(own, environment.getDialect().getClass(), loader)) {
                return registry;
            }
        } catch (RuntimeException e) {
            if (own == null) {
                StandardServiceRegistryBuilder.destroy(registry);
                throw HibernateMissingException.dialect(
                        dialect.productName(), Version.getVersionString(), e);
            }
        }
        StandardServiceRegistryBuilder.destroy(registry);
        return build(loader, settings);
    }

    /** A dialect of the user's own counts only if it is one for the database in question. */
    private static boolean specializes(Object dialect, Class<?> known, ClassLoader loader) {
        try {
            Class<?> type =
                    dialect instanceof Class<?> given
                            ? given
                            : dialect instanceof String name
                                    ? Class.forName(name.trim(), false, loader)
                                    : dialect.getClass();
            return known.isAssignableFrom(type) && known != type;
        } catch (ClassNotFoundException shortName) {
            return false;
        }
    }

    private static StandardServiceRegistry build(ClassLoader loader, Map<String, Object> settings) {
        try {
            BootstrapServiceRegistry bootstrap =
                    new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
            return new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            throw new UnreadableEntitiesException(
                    "Hibernate " + Version.getVersionString() + " does not start", e);
        }
    }

    Metadata metadata() {
        return metadata;
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
