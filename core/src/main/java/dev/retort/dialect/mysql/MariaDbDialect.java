package dev.retort.dialect.mysql;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** MariaDB, from version 10.5. */
public final class MariaDbDialect extends MySqlDialect {

    /** MariaDB as it is unless set otherwise. */
    public MariaDbDialect() {
        this(MySqlFacts.ofMariaDb());
    }

    MariaDbDialect(MySqlFacts facts) {
        super(facts);
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public boolean namesOncePerSchema(Constraint constraint) {
        return constraint instanceof ForeignKey;
    }

    @Override
    public List<String> urlSchemes() {
        return List.of("mariadb");
    }

    @Override
    public boolean recognizes(DatabaseMetaData metaData) throws SQLException {
        return (metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion())
                .toLowerCase(Locale.ROOT)
                .contains("mariadb");
    }
}
