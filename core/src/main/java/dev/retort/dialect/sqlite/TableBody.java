package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the parentheses of CREATE TABLE, cut into columns and constraints, each with
 * the comments that belong to it: those on lines of their own before it, and the one behind it.
 */
final class TableBody {

    /**
     * One column or constraint.
     *
     * @param lead space and comments before it
     * @param core itself
     * @param behind what stands between it and its comma, or the end
     * @param comma the comma, or nothing
     * @param tail the comment behind the comma on the same line
     */
    private record Element(String lead, String core, String behind, String comma, String tail) {

        Element lead(String other) {
            return new Element(other, core, behind, comma, tail);
        }

        /** SQLite takes a missing comma between constraints for one. */
        boolean needsComma() {
            return !comma.equals(MISSING);
        }
    }

    /** In the place of a comma that was never written. */
    private static final String MISSING = " ";

    private final String head;
    private final List<Element> elements = new ArrayList<>();
    private final String end;
    private final String foot;
    private int columns;

    TableBody(StoredTable table) {
        String sql = table.sql();
        List<int[]> spans = new ArrayList<>();
        table.columns().forEach(it -> spans.add(new int[] {it.from(), it.to()}));
        table.constraints().forEach(it -> spans.add(new int[] {it.from(), it.to()}));
        columns = table.columns().size();
        int first = table.columns().get(0).from();
        int opened = table.open() + 1;
        int at = opened + Gap.sameLine(Tokenizer.tokens(sql.substring(opened, first)));
        head = sql.substring(0, at);
        foot = sql.substring(table.close());
        String rest = "";
        for (int i = 0; i < spans.size(); i++) {
            int from = spans.get(i)[0];
            int to = spans.get(i)[1];
            int next = i + 1 < spans.size() ? spans.get(i + 1)[0] : table.close();
            String lead = sql.substring(at, from);
            String core = sql.substring(from, to);
            Gap gap = Gap.of(sql.substring(to, next), i + 1 == spans.size());
            elements.add(new Element(lead, core, gap.behind(), gap.comma(), gap.tail()));
            at = to + gap.length();
            rest = sql.substring(at, next);
        }
        end = rest;
    }

    /** What stands between two elements, up to where the second begins to own it. */
    private record Gap(String behind, String comma, String tail) {

        static Gap of(String text, boolean last) {
            List<Token> tokens = Tokenizer.tokens(text);
            int comma = -1;
            for (int i = 0; i < tokens.size(); i++) {
                comma = tokens.get(i).isSymbol(",") ? i : comma;
            }
            if (comma < 0) {
                return last
                        ? new Gap(text.substring(0, sameLine(tokens)), "", "")
                        : new Gap("", MISSING, "");
            }
            int at = tokens.get(comma).start();
            int owned = sameLine(tokens.subList(comma + 1, tokens.size()));
            return new Gap(
                    text.substring(0, at), ",", text.substring(at + 1, Math.max(at + 1, owned)));
        }

        int length() {
            return behind.length() + comma.strip().length() + tail.length();
        }

        /** Where the last comment on this line ends; 0 where there is none. */
        private static int sameLine(List<Token> tokens) {
            int end = 0;
            for (Token token : tokens) {
                if (token.isComment()) {
                    end = token.end();
                }
                if (token.text().indexOf('\n') >= 0) {
                    break;
                }
            }
            return end;
        }
    }

    int columnCount() {
        return columns;
    }

    /** Puts a column before the one of this number; the count of columns for the end. */
    void addColumn(int index, String text) {
        elements.add(index, element(index, text));
        columns++;
        if (index == 0 && elements.size() > 1 && elements.get(1).lead().isEmpty()) {
            elements.set(1, elements.get(1).lead(" "));
        }
    }

    void addConstraint(String text) {
        elements.add(element(elements.size(), text));
    }

    /** Takes the element of this number out: columns come first, then constraints. */
    void remove(int index) {
        Element removed = elements.remove(index);
        if (index < columns) {
            columns--;
        }
        boolean first = index == 0 && !elements.isEmpty() && elements.get(0).lead().isBlank();
        if (first && removed.lead().isBlank()) {
            elements.set(0, elements.get(0).lead(removed.lead()));
        }
    }

    /** Moves a column, told by its number, before what is then the one of the other number. */
    void moveColumn(int from, int to) {
        String firstLead = firstLead();
        elements.add(to, elements.remove(from));
        for (int i = 0; i < columns; i++) {
            Element element = elements.get(i);
            if (element.lead().isBlank()) {
                boolean tight = i > 0 && element.lead().isEmpty();
                elements.set(i, element.lead(i == 0 ? firstLead : tight ? " " : element.lead()));
            }
        }
    }

    /** A new element, on a line of its own where the others have one. */
    private Element element(int index, String text) {
        String lead =
                index == 0 || elements.size() < 2 ? firstLead() : blank(elements.get(1).lead());
        return new Element(index > 0 && lead.isEmpty() ? " " : lead, text, "", "", "");
    }

    private String firstLead() {
        return elements.isEmpty() ? "" : blank(elements.get(0).lead());
    }

    /** The space before an element: its last line, without comments. */
    private static String blank(String lead) {
        StringBuilder space = new StringBuilder();
        for (Token token : Tokenizer.tokens(lead)) {
            if (token.kind() == Token.Kind.SPACE) {
                space.setLength(0);
                space.append(token.text());
            }
        }
        String text = space.toString();
        return lead.contains("\n") && !text.contains("\n") ? "\n" + text : text;
    }

    /** The whole text of CREATE TABLE. */
    String sql() {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            boolean comma = i + 1 < elements.size() && element.needsComma();
            boolean early = comma && element.comma().isEmpty();
            append(text, element.lead());
            append(text, element.core());
            append(text, early ? "," : "");
            append(text, element.behind());
            append(text, comma && !early ? "," : "");
            append(text, element.tail());
        }
        append(text, end);
        return append(text, foot).toString();
    }

    /** With the line ended that a comment began. */
    private static StringBuilder append(StringBuilder text, String part) {
        List<Token> tokens = Tokenizer.tokens(text.toString());
        boolean open =
                !tokens.isEmpty()
                        && tokens.get(tokens.size() - 1).kind() == Token.Kind.LINE_COMMENT;
        if (open && !part.isEmpty() && !part.startsWith("\n")) {
            text.append('\n');
        }
        return text.append(part);
    }
}
