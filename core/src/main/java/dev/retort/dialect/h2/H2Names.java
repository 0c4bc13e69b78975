package dev.retort.dialect.h2;

import dev.retort.dialect.Identifiers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How an H2 database folds names that stand without quotes. */
enum H2Names {

    /** To upper case, as the standard has it and as it is unless set otherwise. */
    UPPER {
        @Override
        String fold(String text) {
            return text.toUpperCase(Locale.ENGLISH);
        }

        @Override
        String fromCatalog(String name) {
            String lower = name.toLowerCase(Locale.ENGLISH);
            if (Identifiers.isRegular(lower) && fold(name).equals(name)) {
                return lower;
            }
            return Identifiers.isRegular(name) ? '"' + name + '"' : name;
        }

        @Override
        String toCatalog(String name) {
            if (isHeldInQuotes(name)) {
                return name.substring(1, name.length() - 1);
            }
            return Identifiers.isRegular(name) ? fold(name) : name;
        }
    },

    /** To lower case: {@code DATABASE_TO_LOWER=TRUE}. */
    LOWER {
        @Override
        String fold(String text) {
            return text.toLowerCase(Locale.ENGLISH);
        }
    },

    /** Not at all: {@code DATABASE_TO_UPPER=FALSE}. */
    AS_WRITTEN;

    /** The words that only H2 reserves. */
    private static final Set<String> KEYWORDS = keywords();

    private static Set<String> keywords() {
        Set<String> words = new HashSet<>(Identifiers.KEYWORDS);
        words.add("_rowid_");
        return Set.copyOf(words);
    }

    /** Whether a name of a schema stands for one that is lower case to the letter. */
    private static boolean isHeldInQuotes(String name) {
        return name.length() > 2
                && name.startsWith("\"")
                && name.endsWith("\"")
                && Identifiers.isRegular(name.substring(1, name.length() - 1));
    }

    /** What the database makes of a name without quotes. */
    String fold(String text) {
        return text;
    }

    /** The name in a schema of what the catalog names so. */
    String fromCatalog(String name) {
        return name;
    }

    /** The name in the catalog of what a schema names so. */
    String toCatalog(String name) {
        return name;
    }

    /** A name of a schema as it stands in SQL. */
    final String quote(String name) {
        boolean plain = Identifiers.isRegular(name) && !KEYWORDS.contains(name);
        return plain ? name : Identifiers.quoted(toCatalog(name), '"', '"');
    }
}
