package dev.retort.testkit;

import java.sql.Connection;
import org.h2.api.AggregateFunction;
import org.h2.api.Trigger;

/** What triggers and aggregates of H2 call. */
public final class H2Classes {

    private H2Classes() {}

    /** A trigger that does nothing. */
    public static final class First implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {}
    }

    /** Another one. */
    public static final class Second implements Trigger {
        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {}
    }

    /** An aggregate that counts. */
    public static class Count implements AggregateFunction {
        private int count;

        @Override
        public int getType(int[] types) {
            return java.sql.Types.INTEGER;
        }

        @Override
        public void add(Object value) {
            count++;
        }

        @Override
        public Object getResult() {
            return count;
        }
    }

    /** Another one. */
    public static final class Total extends Count {}
}
