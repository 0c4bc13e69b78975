package dev.retort.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an entity or a field of one was called before, so that autogenerate renames its table or
 * column instead of asking. It may stay for ever: where the database has no such name any more it
 * means nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface RenamedFrom {

    /** The earlier names: of the table or column itself, or of the class or field. */
    String[] value();
}
