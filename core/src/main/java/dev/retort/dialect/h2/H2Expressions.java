package dev.retort.dialect.h2;

/** Expressions brought to one form. */
final class H2Expressions {

    private H2Expressions() {}

    static String form(String sql, H2Names names) {
        return H2Text.plain(sql).replace("\"", "");
    }
}
