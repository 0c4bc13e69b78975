package dev.retort.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.retort.architecture.Sources.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The methods and static fields of sources, as the compiler parses them. */
record SourceShape(List<Method> methods, List<String> changingStatics) {

    /** A method: where it begins, its length, and the parameters that it chose for itself. */
    record Method(String where, long lines, int parameters) {}

    static SourceShape of(List<Source> sources) {
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        sources.stream().map(Source::toFileObject).toList());
        SourceShape shape = new SourceShape(new ArrayList<>(), new ArrayList<>());
        Scanner scanner = new Scanner(shape, Trees.instance(task).getSourcePositions());
        try {
            task.parse().forEach(unit -> scanner.scan(unit, unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shape;
    }

    private static final class Scanner extends TreePathScanner<Void, CompilationUnitTree> {

        private final SourceShape shape;
        private final SourcePositions positions;

        Scanner(SourceShape shape, SourcePositions positions) {
            this.shape = shape;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            long first = line(unit, positions.getStartPosition(unit, method));
            long end = positions.getEndPosition(unit, method);
            long last = end < 0 ? first : line(unit, end);
            shape.methods.add(
                    new Method(
                            where(unit, first, method.getName()),
                            last - first + 1,
                            hasChosen(method) ? method.getParameters().size() : 0));
            return super.visitMethod(method, unit);
        }

        /** What overrides has its parameters from elsewhere; a record has its components. */
        private boolean hasChosen(MethodTree method) {
            boolean overrides =
                    method.getModifiers().getAnnotations().toString().contains("Override");
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean ofRecord =
                    owner.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
            return !overrides && !ofRecord;
        }

        @Override
        public Void visitVariable(VariableTree variable, CompilationUnitTree unit) {
            Set<Modifier> flags = variable.getModifiers().getFlags();
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            if (owner instanceof ClassTree
                    && flags.contains(Modifier.STATIC)
                    && !flags.contains(Modifier.FINAL)) {
                long line = line(unit, positions.getStartPosition(unit, variable));
                shape.changingStatics.add(where(unit, line, variable.getName()));
            }
            return super.visitVariable(variable, unit);
        }

        private static long line(CompilationUnitTree unit, long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private static String where(CompilationUnitTree unit, long line, CharSequence name) {
            return unit.getSourceFile().getName() + ":" + line + " " + name;
        }
    }
}
