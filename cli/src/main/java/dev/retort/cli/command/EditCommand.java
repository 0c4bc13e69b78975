package dev.retort.cli.command;

import dev.retort.RevisionDescription;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens a script in an editor. */
final class EditCommand implements Command {

    private static final List<String> VARIABLES = List.of("VISUAL", "EDITOR");

    @Override
    public Usage usage() {
        return Usage.of("edit", "Open a script in the editor that VISUAL or EDITOR names.")
                .taking(
                        Parameter.one(
                                "TARGET", "An id or its beginning, a label, head, current, …"))
                .examples("retort edit head");
    }

    @Override
    public Report run(Session session) {
        String target = session.arguments().words().get(0);
        boolean asksDatabase = target.contains("current") || target.matches("(.*@)?[+-].*");
        List<RevisionDescription> revisions = session.migrator(asksDatabase).show(target);
        List<String> paths = revisions.stream().map(it -> it.node().path()).toList();
        List<String> command = new ArrayList<>(editor(session.surroundings().environment()));
        command.addAll(paths);
        edit(command);
        return Report.done(Map.of("revisions", new RevisionList(revisions).documents()), "");
    }

    private static List<String> editor(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(it -> environment.getOrDefault(it, "").strip())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .map(it -> List.of(it.split("\\s+")))
                .orElseThrow(NoEditorException::new);
    }

    private static void edit(List<String> command) {
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new NoEditorException(command.get(0), exit);
            }
        } catch (IOException e) {
            throw new NoEditorException(command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
