package dev.retort.hibernate;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The classes of a class path that matter to a mapping, found without loading one of them. */
final class MappedClasses {

    private static final Set<String> MAPPED =
            Set.of(
                    "jakarta.persistence.Entity",
                    "jakarta.persistence.Embeddable",
                    "jakarta.persistence.MappedSuperclass",
                    "jakarta.persistence.Converter");

    private final Set<String> entities = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> outdated = new TreeSet<>();

    /** Takes a class in if a mapping could need it. */
    void add(ClassFile file) {
        String name = file.name();
        if (name.endsWith(".package-info")) {
            if (!file.annotations().isEmpty()) {
                packages.add(name.substring(0, name.length() - ".package-info".length()));
            }
        } else if (file.has("jakarta.persistence.Entity")) {
            entities.add(name);
        } else if (file.annotations().stream().anyMatch(MAPPED::contains)) {
            others.add(name);
        } else if (file.has("javax.persistence.Entity")) {
            outdated.add(name);
        }
    }

    /** Takes classes in that somebody named. */
    void addNamed(Iterable<String> names) {
        names.forEach(others::add);
    }

    /** The names of all classes and annotated packages' infos that Hibernate shall see. */
    Set<String> classes() {
        Set<String> all = new TreeSet<>(entities);
        all.addAll(others);
        return all;
    }

    /** The packages whose package-info is annotated. */
    Set<String> packages() {
        return packages;
    }

    /** An entity of the old {@code javax.persistence}, if there is one. */
    @Nullable String outdated() {
        return outdated.isEmpty() ? null : outdated.iterator().next();
    }

    boolean isEmpty() {
        return entities.isEmpty() && others.isEmpty();
    }
}
