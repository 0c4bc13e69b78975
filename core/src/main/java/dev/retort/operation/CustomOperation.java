package dev.retort.operation;

import dev.retort.schema.Schema;
import java.util.List;

/** An operation of the user's own, with all that Retort asks of its own operations. */
public interface CustomOperation {

    /** The statements that carry it out on a database, by the dialect's name. */
    List<String> statements(String dialect, Schema before);

    /** The operation that undoes it; throws where there is none. */
    CustomOperation reverse();

    /** The schema after it. */
    Schema apply(Schema before);

    /** The Java expression that makes it again, for generated scripts. */
    String javaSource();
}
