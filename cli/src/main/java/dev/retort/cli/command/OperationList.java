package dev.retort.cli.command;

import dev.retort.codegen.OperationDescription;
import dev.retort.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Operations as they are listed: in a line each, and as documents. */
final class OperationList {

    private OperationList() {}

    /** A line for each. */
    static String lines(List<Operation> operations) {
        return operations.stream()
                .map(OperationDescription::line)
                .collect(Collectors.joining("\n"));
    }

    /** All that each says. */
    static List<Map<String, Object>> documents(List<Operation> operations) {
        return operations.stream().map(OperationDescription::map).toList();
    }
}
