package dev.retort.schema;

/** What happens to a referring row when the row that it refers to goes or changes. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** As SQL writes it. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
