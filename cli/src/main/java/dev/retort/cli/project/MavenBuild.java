package dev.retort.cli.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A build by Maven.
 *
 * @param folder where its pom.xml is
 */
record MavenBuild(Path folder) implements Build {

    static final String POM = "pom.xml";

    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern RELATIVE_PATH =
            Pattern.compile("<relativePath>([^<]*)</relativePath>");

    @Override
    public String name() {
        return "Maven";
    }

    @Override
    public Path file() {
        return folder.resolve(POM);
    }

    @Override
    public List<Path> definition() throws IOException {
        return lineage().stream().map(it -> it.resolve(POM)).toList();
    }

    @Override
    public List<Path> ask() throws IOException {
        Path answer = Files.createTempFile("classpath", ".txt");
        try {
            askInto(answer);
            String entries = Files.readString(answer).strip();
            return Stream.concat(
                            Stream.of(folder.resolve("target").resolve("classes")),
                            Stream.of(entries.split(File.pathSeparator))
                                    .filter(it -> !it.isEmpty())
                                    .map(Path::of))
                    .toList();
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    /** A module beside it may need the tests of another, which then have to be compiled, too. */
    private void askInto(Path answer) throws IOException {
        List<String> question = question("compile", answer);
        if (lineage().size() == 1) {
            call(List.of(question));
        } else {
            call(List.of(question, question("test-compile", answer)));
        }
    }

    private static List<String> question(String phase, Path answer) {
        return List.of(
                phase,
                "dependency:build-classpath",
                "-Dmdep.includeScope=runtime",
                "-Dmdep.outputFile=" + answer);
    }

    @Override
    public void compile() throws IOException {
        call(List.of(List.of("compile")));
    }

    /**
     * Calls Maven until one of these goals succeeds, without the network first: asking a repository
     * for what stands beside this module can take minutes.
     */
    private void call(List<List<String>> ways) throws IOException {
        Optional<String> wrong = Optional.empty();
        for (boolean offline : List.of(true, false)) {
            wrong = Optional.empty();
            for (List<String> goals : ways) {
                Optional<String> refusal = run(goals, offline);
                if (refusal.isEmpty()) {
                    return;
                }
                wrong = wrong.or(() -> refusal);
            }
        }
        throw new ClassPathException(file(), wrong.orElseThrow());
    }

    /** Modules beside it are compiled, since what is not packaged is found no other way. */
    private Optional<String> run(List<String> goals, boolean offline) throws IOException {
        List<Path> lineage = lineage();
        Path root = lineage.get(lineage.size() - 1);
        List<String> command = new ArrayList<>();
        command.add(BuildCall.program("mvn", "mvnw", List.of(root)));
        if (offline) {
            command.add("-o");
        }
        command.addAll(List.of("-q", "-B", "-f", root.resolve(POM).toString()));
        if (!root.equals(folder)) {
            command.addAll(List.of("-pl", root.relativize(folder).toString(), "-am"));
        }
        command.addAll(goals);
        return new BuildCall(command, root).run();
    }

    /** Its folder and those of its parents, as far as they lie beside it. */
    private List<Path> lineage() throws IOException {
        List<Path> lineage = new ArrayList<>();
        Path at = folder;
        while (at != null && Files.isRegularFile(at.resolve(POM)) && !lineage.contains(at)) {
            lineage.add(at);
            at = parent(at);
        }
        return lineage;
    }

    private static @Nullable Path parent(Path project) throws IOException {
        Matcher parent = PARENT.matcher(Files.readString(project.resolve(POM)));
        if (!parent.find()) {
            return null;
        }
        Matcher path = RELATIVE_PATH.matcher(parent.group());
        Path pom = project.resolve(path.find() ? path.group(1).strip() : "../" + POM).normalize();
        return pom.endsWith(POM) ? pom.getParent() : pom;
    }
}
