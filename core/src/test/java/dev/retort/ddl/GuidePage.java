package dev.retort.ddl;

import dev.retort.ddl.CaseCompiler.Compiled;
import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of the guide that tells which database carries out which operation. */
final class GuidePage {

    private static final String HEAD =
            """
            # Operations, database by database

            This page is written by the tests from the cases under
            [`core/src/test/resources/dev/retort/ddl`](../../core/src/test/resources/dev/retort/ddl), where
            the exact SQL of every operation stands for every database. "yes": all cases of the operation
            are carried out; "partly": some are refused, mostly for an option; "no": all are refused. A refusal is a
            `NotSupportedByDatabase` error before anything runs; its sentence names the way out
            and the section of the database's manual that tells what there is.

            """;

    private GuidePage() {}

    static String text(
            Map<DdlCase, Map<String, String>> answers,
            Map<String, Compiled> compiled,
            List<Dialect> dialects) {
        StringBuilder text = new StringBuilder(HEAD);
        List<String> names = dialects.stream().map(Dialect::name).toList();
        text.append("| operation | ").append(String.join(" | ", names)).append(" |\n");
        text.append("|---".repeat(names.size() + 1)).append("|\n");
        byOperation(compiled.values(), dialects)
                .forEach(
                        (operation, byDialect) ->
                                text.append("| `")
                                        .append(operation)
                                        .append("` | ")
                                        .append(
                                                names.stream()
                                                        .map(name -> mark(byDialect.get(name)))
                                                        .collect(Collectors.joining(" | ")))
                                        .append(" |\n"));
        for (Dialect dialect : dialects) {
            text.append("\n## What ").append(dialect.productName()).append(" refuses\n\n");
            refusals(answers, dialect.name())
                    .forEach(
                            (sentence, cases) ->
                                    text.append("- ")
                                            .append(sentence)
                                            .append(" — ")
                                            .append(String.join(", ", cases))
                                            .append('\n'));
        }
        return text.toString();
    }

    /** By operation and dialect whether it was refused, case by case. */
    private static Map<String, Map<String, List<Boolean>>> byOperation(
            Collection<Compiled> cases, List<Dialect> dialects) {
        Map<String, Map<String, List<Boolean>>> byOperation = new TreeMap<>();
        for (Compiled each : cases) {
            for (Dialect dialect : dialects) {
                for (GoldenDdl.Answer answer : GoldenDdl.answers(dialect, each)) {
                    byOperation
                            .computeIfAbsent(name(answer.operation()), n -> new TreeMap<>())
                            .computeIfAbsent(dialect.name(), n -> new ArrayList<>())
                            .add(answer.isRefusal());
                }
            }
        }
        return byOperation;
    }

    private static String name(Operation operation) {
        return operation instanceof Operation.Custom ? "Custom" : operation.name();
    }

    private static String mark(List<Boolean> refused) {
        if (!refused.contains(true)) {
            return "yes";
        }
        return refused.contains(false) ? "partly" : "no";
    }

    private static Map<String, List<String>> refusals(
            Map<DdlCase, Map<String, String>> answers, String dialect) {
        Map<String, List<String>> refusals = new LinkedHashMap<>();
        answers.forEach(
                (each, byDialect) ->
                        byDialect
                                .getOrDefault(dialect, "")
                                .lines()
                                .filter(line -> line.startsWith(GoldenDdl.REFUSED))
                                .map(line -> line.substring(GoldenDdl.REFUSED.length()))
                                .map(line -> line.replaceFirst(" \\(\\w+ on \\w+\\)$", ""))
                                .map(line -> line.replaceFirst(" \\(\\w+ on \\w+; ", " ("))
                                .forEach(
                                        sentence ->
                                                refusals.computeIfAbsent(
                                                                sentence, s -> new ArrayList<>())
                                                        .add("`" + each.name() + "`")));
        refusals.replaceAll((sentence, cases) -> cases.stream().distinct().toList());
        return refusals;
    }
}
