package dev.retort.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of the core, in the order in which they may use one another. */
class PackageOrderTest {

    private static final String ROOT = "dev.retort";

    /** Each may use itself and those before it; a strict order, so there are no cycles either. */
    private static final List<String> ORDER =
            List.of(
                    "error",
                    "schema",
                    "operation",
                    "revision",
                    "dialect",
                    "dialect.*",
                    "diff",
                    "codegen",
                    "script",
                    "run",
                    "fleet",
                    "");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES).isNotEmpty();
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(ORDER).as(name).contains(layer(name)));
    }

    @Test
    void aPackageUsesOnlyThoseAboveIt() {
        assertThat(dependencies().filter(it -> isOwn(it.getTargetClass())))
                .filteredOn(it -> !mayUse(it.getOriginClass(), it.getTargetClass()))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void theCoreNeedsNothingButTheJdkAndJSpecify() {
        assertThat(dependencies().map(it -> it.getTargetClass().getBaseComponentType()))
                .filteredOn(it -> !isOwn(it) && !it.isPrimitive())
                .extracting(JavaClass::getName)
                .filteredOn(it -> !it.matches("(java|javax|org\\.jspecify)\\..*"))
                .isEmpty();
    }

    @Test
    void ofADialectOnlyItsDialectIsPublic() {
        assertThat(CLASSES.stream().filter(it -> layer(it.getPackageName()).equals("dialect.*")))
                .filteredOn(it -> it.isTopLevelClass() && it.getModifiers().contains(PUBLIC))
                .extracting(JavaClass::getSimpleName)
                .allMatch(it -> it.endsWith("Dialect"));
    }

    @Test
    void theCoreNeverPrints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    @Test
    void noStaticStateCanChange() {
        assertThat(CLASSES.stream().flatMap(it -> it.getFields().stream()))
                .filteredOn(it -> it.getModifiers().contains(STATIC))
                .filteredOn(it -> !it.getModifiers().contains(SYNTHETIC))
                .filteredOn(PackageOrderTest::canChange)
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream().flatMap(it -> it.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isOwn(JavaClass type) {
        return (type.getBaseComponentType().getPackageName() + ".").startsWith(ROOT + ".");
    }

    private static boolean mayUse(JavaClass user, JavaClass used) {
        String from = user.getPackageName();
        String to = used.getBaseComponentType().getPackageName();
        return from.equals(to) || ORDER.indexOf(layer(from)) > ORDER.indexOf(layer(to));
    }

    private static String layer(String packageName) {
        if (packageName.equals(ROOT)) {
            return "";
        }
        String name = packageName.substring(ROOT.length() + 1);
        return name.startsWith("dialect.") ? "dialect.*" : name;
    }

    /** Asked of the value, since the type of a list does not say whether it can grow. */
    private static boolean canChange(JavaField field) {
        if (!field.getModifiers().contains(FINAL)) {
            return true;
        }
        Object value = value(field.reflect());
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return !value.getClass()
                    .getName()
                    .matches("java\\.util\\.(ImmutableCollections|Collections)\\$.*");
        }
        return value.getClass().isArray()
                || value instanceof ThreadLocal<?>
                || value instanceof CharSequence && !(value instanceof String)
                || value.getClass().getName().startsWith("java.util.concurrent.");
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            Object value = field.get(null);
            return value == null ? "" : value;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
