package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One artifact serves several lines of Hibernate: what it was compiled against in the oldest is
 * there to the byte in the one that this test runs with. The build runs it with the newest too.
 */
class HibernateCallsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void everythingThatIsCalledIsThere() {
        List<AccessTarget> targets = targets().toList();
        assertThat(targets).hasSizeGreaterThan(80);
        assertThat(targets).allSatisfy(it -> assertThat(isThere(it)).as(it.getFullName()).isTrue());
    }

    @Test
    void everyClassThatIsNamedIsThere() {
        assertThat(
                        CLASSES.stream()
                                .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                                .map(it -> it.getTargetClass().getBaseComponentType().getName())
                                .filter(HibernateCallsTest::isHibernate)
                                .distinct())
                .isNotEmpty()
                .allSatisfy(
                        name ->
                                assertThat(Class.forName(name, false, getClass().getClassLoader()))
                                        .isNotNull());
    }

    private static Stream<AccessTarget> targets() {
        return CLASSES.stream()
                .flatMap(it -> it.getAccessesFromSelf().stream())
                .<AccessTarget>map(it -> it.getTarget())
                .filter(it -> isHibernate(it.getOwner().getName()))
                .distinct();
    }

    private static boolean isHibernate(String name) {
        return name.startsWith("org.hibernate.");
    }

    private static boolean isThere(AccessTarget target) throws ClassNotFoundException {
        Class<?> owner = Class.forName(target.getOwner().getName());
        return supertypes(owner).anyMatch(type -> declares(type, target));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(
                                Stream.of(type.getInterfaces()),
                                Stream.ofNullable(type.getSuperclass()))
                        .flatMap(HibernateCallsTest::supertypes);
        return Stream.concat(
                Stream.of(type, Object.class), type == Object.class ? Stream.of() : above);
    }

    private static boolean declares(Class<?> type, AccessTarget target) {
        if (target instanceof FieldAccessTarget field) {
            return Stream.of(type.getDeclaredFields())
                    .filter(it -> it.getName().equals(field.getName()))
                    .anyMatch(it -> it.getType().getName().equals(field.getRawType().getName()));
        }
        CodeUnitAccessTarget unit = (CodeUnitAccessTarget) target;
        List<String> parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        String result = unit.getRawReturnType().getName();
        return unit.getName().equals("<init>")
                ? Stream.of(type.getDeclaredConstructors())
                        .anyMatch(it -> names(it.getParameterTypes()).equals(parameters))
                : Stream.of(type.getDeclaredMethods())
                        .filter(it -> it.getName().equals(unit.getName()))
                        .filter(it -> it.getReturnType().getName().equals(result))
                        .anyMatch(it -> names(it.getParameterTypes()).equals(parameters));
    }

    private static List<String> names(Class<?>[] types) {
        return Stream.of(types).map(Class::getName).toList();
    }
}
