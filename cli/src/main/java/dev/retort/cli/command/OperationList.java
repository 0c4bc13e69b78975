package dev.retort.cli.command;

import dev.retort.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations as they are listed: in a line each, and as documents. */
final class OperationList {

    /** What names the thing that an operation changes, the greater before the smaller. */
    private static final List<String> NAMES =
            List.of("table", "column", "constraint", "index", "object", "type", "value");

    private OperationList() {}

    /** A line for each, for example {@code add column account.email}. */
    static String lines(List<Operation> operations) {
        return operations.stream().map(OperationList::line).collect(Collectors.joining("\n"));
    }

    /** All that each says. */
    static List<Map<String, @Nullable Object>> documents(List<Operation> operations) {
        return operations.stream().map(OperationDocument::of).toList();
    }

    private static String line(Operation operation) {
        Map<String, @Nullable Object> document = OperationDocument.of(operation);
        String name =
                NAMES.stream()
                        .map(document::get)
                        .filter(String.class::isInstance)
                        .map(String::valueOf)
                        .collect(Collectors.joining("."));
        String words = operation.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.toLowerCase(Locale.ROOT) + " " + name;
    }
}
