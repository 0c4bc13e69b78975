package dev.retort.run;

import java.lang.reflect.Method;
import java.util.List;
import javax.sql.DataSource;

/** How many connections a pool can hold, where it tells by one of the usual names. */
final class PoolSize {

    private static final List<String> NAMES =
            List.of(
                    "getMaximumPoolSize",
                    "getMaxTotal",
                    "getMaxActive",
                    "getMaxPoolSize",
                    "getMaxConnections");

    private PoolSize() {}

    /** The number; 0 where it is not known. */
    static int of(DataSource source) {
        for (String name : NAMES) {
            try {
                Method method = source.getClass().getMethod(name);
                if (method.invoke(source) instanceof Integer number) {
                    return Math.max(0, number);
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                // Another name, or a class that may not be asked: a pool need not tell.
                continue;
            }
        }
        return 0;
    }
}
