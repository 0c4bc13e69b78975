package dev.retort.codegen;

import java.util.ArrayList;
import java.util.List;

/** One call as a statement of a script: in one line where it fits. */
record Call(String method, List<String> arguments) {

    private static final int WIDTH = 100;
    private static final String INDENT = " ".repeat(8);
    private static final String DEEPER = " ".repeat(16);

    static Call of(String method, String... arguments) {
        return new Call(method, List.of(arguments));
    }

    /** This call with more arguments. */
    Call and(List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        return new Call(method, all);
    }

    String inOneLine() {
        return "op." + method + "(" + String.join(", ", arguments) + ");";
    }

    /** The statement; a table stands with one line for each of its parts. */
    String statement() {
        String line = INDENT + inOneLine();
        boolean isTable = method.equals("createTable") && arguments.size() > 2;
        if (line.length() <= WIDTH && line.indexOf('\n') < 0 && !isTable) {
            return line;
        }
        if (arguments.size() == 1) {
            return INDENT
                    + Wrapping.of(line.substring(INDENT.length(), line.length() - 1), INDENT)
                    + ";";
        }
        StringBuilder text = new StringBuilder(INDENT).append("op.").append(method).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            boolean beginsTable = isTable && i == 0;
            text.append(beginsTable ? "" : "\n" + DEEPER)
                    .append(Wrapping.of(arguments.get(i), DEEPER))
                    .append(i < arguments.size() - 1 ? "," : "");
        }
        return text.append(");").toString();
    }
}
