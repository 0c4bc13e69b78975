package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings with which Hibernate reads a mapping for a database that it does not see. */
final class BootSettings {

    static final String DIALECT = "hibernate.dialect";

    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";

    /** Where Spring Boot keeps its naming strategy: before its version 4 and since. */
    private static final List<String> SPRING =
            List.of(
                    "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
                    "org.springframework.boot.hibernate.SpringImplicitNamingStrategy");

    /** What leads to a database, makes a schema or belongs to a running application. */
    private static final List<String> DROPPED =
            List.of(
                    "jakarta.persistence.jdbc.",
                    "jakarta.persistence.schema-generation.",
                    "jakarta.persistence.create-",
                    "jakarta.persistence.sql-load-",
                    "jakarta.persistence.jtaDataSource",
                    "jakarta.persistence.nonJtaDataSource",
                    "jakarta.persistence.transactionType",
                    "javax.persistence.",
                    "hibernate.agroal.",
                    "hibernate.c3p0.",
                    "hibernate.cache.",
                    "hibernate.connection.",
                    "hibernate.hbm2ddl.",
                    "hibernate.hikari.",
                    "hibernate.jndi.",
                    "hibernate.multi_tenant",
                    "hibernate.session_factory_name",
                    "hibernate.session_factory_jndi_name",
                    "hibernate.tenant_identifier_resolver",
                    "hibernate.transaction.");

    private static final Pattern VERSION = Pattern.compile("(\\d+)(?:\\.(\\d+))?.*");

    private BootSettings() {}

    /** The settings; the user's own count more than what is guessed, and less than the rules. */
    static Map<String, Object> of(Dialect dialect, ClassLoader loader, Map<String, ?> own) {
        Map<String, Object> settings = new HashMap<>(springNaming(loader));
        own.forEach(
                (key, value) -> {
                    if (value != null && DROPPED.stream().noneMatch(key::startsWith)) {
                        settings.put(key, value);
                    }
                });
        database(dialect, settings);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.connection.datasource", new NoDatabase());
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.query.startup_check", "false");
        settings.put("hibernate.search.enabled", "false");
        for (String kind : List.of("persistent", "global_temporary")) {
            String strategy = "hibernate.query.mutation_strategy." + kind;
            settings.put(strategy + ".create_tables", "false");
            settings.put(strategy + ".drop_tables", "false");
        }
        return settings;
    }

    private static void database(Dialect dialect, Map<String, Object> settings) {
        settings.put("jakarta.persistence.database-product-name", dialect.productName());
        dialect.productVersion()
                .ifPresent(
                        version -> {
                            settings.put("jakarta.persistence.database-product-version", version);
                            Matcher parts = VERSION.matcher(version);
                            if (parts.matches()) {
                                String minor = parts.group(2) == null ? "0" : parts.group(2);
                                settings.put(
                                        "jakarta.persistence.database-major-version",
                                        parts.group(1));
                                settings.put("jakarta.persistence.database-minor-version", minor);
                            }
                        });
    }

    /** Spring Boot's rules for names where it is on the class path. */
    static Map<String, Object> springNaming(ClassLoader loader) {
        for (String implicit : SPRING) {
            if (loader.getResource(implicit.replace('.', '/') + ".class") != null) {
                return Map.of(
                        IMPLICIT,
                        implicit,
                        PHYSICAL,
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
            }
        }
        return Map.of();
    }
}
