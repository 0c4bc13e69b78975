package dev.retort.cli.command;

import dev.retort.cli.arguments.Usage;
import dev.retort.cli.output.Columns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists what {@code init} can write. */
final class ListTemplatesCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("list-templates", "List the configurations that init can write.")
                .examples("retort list-templates");
    }

    @Override
    public Report run(Session session) {
        Columns columns = new Columns();
        Stream.of(Template.values()).forEach(it -> columns.row(it.word(), it.summary()));
        List<Map<String, Object>> templates =
                Stream.of(Template.values()).map(ListTemplatesCommand::document).toList();
        return Report.done(Map.of("templates", templates), columns.toString());
    }

    private static Map<String, Object> document(Template template) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", template.word());
        document.put("summary", template.summary());
        return document;
    }
}
