package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.Environment;
import java.lang.reflect.InvocationTargetException;

/** The environment of the application, by the name of its class. */
final class ApplicationEnvironment {

    static final String KEY = "environment_class";

    private ApplicationEnvironment() {}

    /** The configuration as the class wants it. */
    static Configuration configure(String name, ClassLoader loader, Configuration configuration) {
        return load(name, loader).configure(configuration);
    }

    private static Environment load(String name, ClassLoader loader) {
        try {
            return loader.loadClass(name)
                    .asSubclass(Environment.class)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException e) {
            throw new UnusableEnvironmentException(
                    name, "it is not on the class path of the project; compile it first", e);
        } catch (ClassCastException e) {
            throw new UnusableEnvironmentException(
                    name, "it does not implement " + Environment.class.getName(), e);
        } catch (InvocationTargetException e) {
            throw new UnusableEnvironmentException(
                    name, "its constructor throws " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new UnusableEnvironmentException(
                    name, "it has to be public, with a public constructor without parameters", e);
        }
    }
}
