package dev.retort.run;

import dev.retort.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What unqualified names mean, which a migration may change for itself and for no other. */
final class Whereabouts {

    private static final Pattern MOVE =
            Pattern.compile(
                    "search_path|^(?:\\s|--[^\\n]*+(?:\\n|$)|/\\*.*?\\*/)*+(?:SET|USE)\\s",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Connection connection;
    private final Dialect dialect;
    private @Nullable String before;
    private boolean moved;

    Whereabouts(Session session) {
        this.connection = session.connection();
        this.dialect = session.dialect();
    }

    /** Here it returns to. */
    void remember() throws SQLException {
        before = dialect.whereabouts(connection);
    }

    /** Looks whether a statement can have led elsewhere. */
    void follow(String sql) {
        moved = moved || MOVE.matcher(sql).find();
    }

    /** Nobody knows what was done. */
    void lose() {
        moved = true;
    }

    /** Leads back, if anything can have led elsewhere. */
    void restore() throws SQLException {
        if (moved && before != null) {
            dialect.returnTo(before, connection);
        }
        moved = false;
    }
}
