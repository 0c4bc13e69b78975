package dev.retort;

/**
 * What an application says in code beside its configuration file, which names the class: its own
 * database above all. The class is public and has a public constructor without parameters.
 */
public interface Environment {

    /**
     * The configuration as the application wants it.
     *
     * @param configuration what the file says; without a database unless the command line or {@code
     *     RETORT_URL} names one, and that stays
     */
    Configuration configure(Configuration configuration);
}
