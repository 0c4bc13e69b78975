package dev.retort.script;

import dev.retort.error.MalformedScriptException;
import dev.retort.operation.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a Java script from its source: the annotation {@code @Revision} of its class.
 *
 * @param className the name of the class, with its package
 * @param header what the annotation says; empty where the class has none
 */
record JavaHeader(String className, Optional<ScriptHeader> header) {

    private static final String ANNOTATION = Revision.class.getName();
    private static final String SIMPLE_NAME = Revision.class.getSimpleName();

    /**
     * The class of a source and its header; null where the text ends before the header does, and
     * there is more of it.
     *
     * @param whole whether the text is the whole source
     */
    static @Nullable JavaHeader read(String text, boolean whole, String path) {
        return new Reader(text, path).read(whole);
    }

    /** One pass over a source. */
    private static final class Reader {

        private final JavaTokens tokens;
        private final String path;
        private String packageName = "";
        private String firstClass = "";
        private boolean othersRevision;
        private boolean isAbstract;
        private boolean inHeader;
        private @Nullable ScriptHeader header;

        Reader(String text, String path) {
            this.tokens = new JavaTokens(text);
            this.path = path;
        }

        @Nullable JavaHeader read(boolean whole) {
            tokens.next();
            while (tokens.kind() != JavaTokens.Kind.END) {
                if (tokens.is("package")) {
                    tokens.next();
                    packageName = name();
                } else if (tokens.is("import")) {
                    importOne();
                } else if (tokens.is('@')) {
                    annotation();
                } else if (tokens.is('{')) {
                    passBody();
                } else if (isTypeWord()) {
                    tokens.next();
                    if (header != null && tokens.kind() == JavaTokens.Kind.WORD) {
                        return new JavaHeader(qualified(tokens.text()), Optional.of(header));
                    }
                    typeWithoutHeader();
                } else {
                    isAbstract |= tokens.is("abstract");
                    tokens.next();
                }
            }
            if (whole && inHeader) {
                throw malformed("The source ends inside of @Revision.");
            }
            return whole ? new JavaHeader(qualified(firstClass), Optional.empty()) : null;
        }

        private void typeWithoutHeader() {
            String name = tokens.text();
            int line = tokens.line();
            if (firstClass.isEmpty()) {
                firstClass = name;
            }
            while (!tokens.is('{') && tokens.kind() != JavaTokens.Kind.END) {
                tokens.next();
                if (tokens.is("Migration") && !isAbstract) {
                    String what = "\"%s\" is a migration and has no @Revision.".formatted(name);
                    throw new MalformedScriptException(path, line, what);
                }
            }
            isAbstract = false;
        }

        private boolean isTypeWord() {
            return tokens.is("class")
                    || tokens.is("record")
                    || tokens.is("enum")
                    || tokens.is("interface");
        }

        private String qualified(String name) {
            return packageName.isEmpty() ? name : packageName + "." + name;
        }

        private void importOne() {
            tokens.next();
            String name = name();
            othersRevision |= name.endsWith("." + SIMPLE_NAME) && !name.equals(ANNOTATION);
        }

        /** A name with dots; stands behind it afterwards. */
        private String name() {
            StringBuilder name = new StringBuilder();
            while (tokens.kind() == JavaTokens.Kind.WORD || tokens.is('.')) {
                name.append(tokens.text());
                tokens.next();
            }
            return name.toString();
        }

        private void annotation() {
            tokens.next();
            if (isTypeWord()) {
                return;
            }
            String name = name();
            boolean ours = name.equals(SIMPLE_NAME) ? !othersRevision : name.equals(ANNOTATION);
            if (!tokens.is('(')) {
                return;
            }
            if (ours) {
                header = header();
            } else {
                passOver('(', ')');
            }
        }

        private void passBody() {
            passOver('{', '}');
        }

        /** Passes over everything up to the sign that closes the one at which this stands. */
        private void passOver(char open, char close) {
            int depth = 0;
            do {
                depth += tokens.is(open) ? 1 : tokens.is(close) ? -1 : 0;
                tokens.next();
            } while (depth > 0 && tokens.kind() != JavaTokens.Kind.END);
        }

        private @Nullable ScriptHeader header() {
            HeaderValues values = new HeaderValues();
            int line = tokens.line();
            tokens.next();
            while (!tokens.is(')')) {
                if (tokens.kind() == JavaTokens.Kind.END) {
                    inHeader = true;
                    return null;
                }
                element(values);
                if (tokens.is(',')) {
                    tokens.next();
                }
            }
            tokens.next();
            if (!values.has(HeaderValues.ID)) {
                throw new MalformedScriptException(path, line, "@Revision has to say its \"id\".");
            }
            return values.header();
        }

        private void element(HeaderValues values) {
            String key = tokens.text();
            if (tokens.kind() != JavaTokens.Kind.WORD || !HeaderValues.KEYS.contains(key)) {
                throw malformed("@Revision has no element \"" + key + "\".");
            }
            tokens.next();
            if (!tokens.is('=')) {
                throwUnlessEnded("A \"=\" has to stand behind \"" + key + "\".");
            }
            tokens.next();
            List<String> value = key.equals(HeaderValues.TRANSACTIONAL) ? flag() : texts(key);
            if (!values.put(key, value)) {
                throw malformed("\"" + key + "\" stands here for the second time.");
            }
            if (!tokens.is(',') && !tokens.is(')')) {
                throwUnlessEnded(literalsOnly(key));
            }
        }

        private List<String> flag() {
            if (!tokens.is("true") && !tokens.is("false")) {
                throwUnlessEnded(literalsOnly(HeaderValues.TRANSACTIONAL));
            }
            String text = tokens.text();
            tokens.next();
            return List.of(text);
        }

        private List<String> texts(String key) {
            if (!tokens.is('{') || !HeaderValues.LISTS.contains(key)) {
                return List.of(text(key));
            }
            List<String> texts = new ArrayList<>();
            tokens.next();
            while (!tokens.is('}') && tokens.kind() != JavaTokens.Kind.END) {
                texts.add(text(key));
                if (tokens.is(',')) {
                    tokens.next();
                } else if (!tokens.is('}')) {
                    throwUnlessEnded(literalsOnly(key));
                }
            }
            tokens.next();
            return texts;
        }

        private String text(String key) {
            if (tokens.kind() != JavaTokens.Kind.STRING) {
                throwUnlessEnded(literalsOnly(key));
                return "";
            }
            String text = tokens.string();
            tokens.next();
            return text;
        }

        /** Where the text ended it may go on in a longer one; else it is wrong. */
        private void throwUnlessEnded(String what) {
            if (tokens.kind() != JavaTokens.Kind.END) {
                throw malformed(what);
            }
        }

        private static String literalsOnly(String key) {
            return "The \"%s\" of @Revision has to be a literal%s, since it is read without compiling."
                    .formatted(
                            key,
                            HeaderValues.LISTS.contains(key) ? " or an array of literals" : "");
        }

        private MalformedScriptException malformed(String what) {
            return new MalformedScriptException(path, tokens.line(), what);
        }
    }
}
