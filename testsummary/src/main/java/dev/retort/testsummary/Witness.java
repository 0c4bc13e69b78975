package dev.retort.testsummary;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A driver that takes no URL, and so only sees which databases are asked for. */
final class Witness implements Driver {

    private static final String PREFIX = "jdbc:";

    private final Set<String> databases = Collections.synchronizedSet(new TreeSet<>());

    /** The databases, as their URLs name them. */
    Set<String> databases() {
        return databases;
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) {
        if (url.startsWith(PREFIX)) {
            databases.add(url.substring(PREFIX.length()).split(":", 2)[0]);
        }
        return null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Witness.class.getName());
    }
}
