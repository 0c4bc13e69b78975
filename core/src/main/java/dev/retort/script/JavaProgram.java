package dev.retort.script;

import dev.retort.dialect.SqlStatement;
import dev.retort.error.MalformedScriptException;
import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.revision.Direction;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.function.Consumer;

/** A script in Java: a migration of the class that it holds, made for each run. */
final class JavaProgram implements LoadedScript {

    private final Script script;
    private final Constructor<? extends Migration> constructor;
    private final Resources resources;

    private JavaProgram(
            Script script, Constructor<? extends Migration> constructor, Resources resources) {
        this.script = script;
        this.constructor = constructor;
        this.resources = resources;
    }

    /** Finds the class of a script. */
    static JavaProgram of(Script script, ClassLoader loader, Resources resources) {
        try {
            Class<?> found = Class.forName(script.className(), true, loader);
            if (!Migration.class.isAssignableFrom(found)) {
                throw malformed(
                        script, "\"%s\" does not implement Migration.".formatted(found.getName()));
            }
            Constructor<? extends Migration> constructor =
                    found.asSubclass(Migration.class).getDeclaredConstructor();
            constructor.setAccessible(true);
            return new JavaProgram(script, constructor, resources);
        } catch (NoSuchMethodException e) {
            throw malformed(
                    script,
                    "\"%s\" needs a constructor without parameters.".formatted(script.className()));
        } catch (ClassNotFoundException | LinkageError e) {
            throw malformed(
                    script, "\"%s\" cannot be loaded: %s.".formatted(script.className(), e));
        }
    }

    private static MalformedScriptException malformed(Script script, String what) {
        return new MalformedScriptException(script.path(), 1, what);
    }

    @Override
    public Script script() {
        return script;
    }

    @Override
    public void run(Direction direction, Operations operations, Consumer<SqlStatement> sql) {
        Migration migration = migration();
        switch (direction) {
            case UPGRADE -> migration.upgrade(operations);
            case DOWNGRADE -> migration.downgrade(operations);
            case STAMP -> {}
        }
    }

    private Migration migration() {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw malformed(
                    script,
                    "The constructor of \"%s\" threw %s."
                            .formatted(script.className(), e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw malformed(script, "\"%s\" cannot be made: %s.".formatted(script.className(), e));
        }
    }

    @Override
    public List<SqlStatement> statements(Direction direction) {
        return List.of();
    }

    @Override
    public String resource(String name) {
        return resources.text(name, script);
    }

    @Override
    public int line(Throwable error) {
        for (StackTraceElement frame : error.getStackTrace()) {
            String name = frame.getClassName();
            if (name.equals(script.className()) || name.startsWith(script.className() + "$")) {
                return Math.max(frame.getLineNumber(), 0);
            }
        }
        return 0;
    }
}
