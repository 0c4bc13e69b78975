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
        try {
            call(question("compile", answer));
        } catch (ClassPathException e) {
            if (lineage().size() == 1) {
                throw e;
            }
            try {
                call(question("test-compile", answer));
            } catch (ClassPathException second) {
                e.addSuppressed(second);
                throw e;
            }
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
        call(List.of("compile"));
    }

    /** Modules beside it are compiled, since what is not packaged is found no other way. */
    private void call(List<String> goals) throws IOException {
        List<Path> lineage = lineage();
        Path root = lineage.get(lineage.size() - 1);
        List<String> command = new ArrayList<>();
        command.add(BuildCall.program("mvn", "mvnw", List.of(root)));
        command.addAll(List.of("-q", "-B", "-f", root.resolve(POM).toString()));
        if (!root.equals(folder)) {
            command.addAll(List.of("-pl", root.relativize(folder).toString(), "-am"));
        }
        command.addAll(goals);
        List<String> offline = new ArrayList<>(command);
        offline.add(1, "-o");
        if (new BuildCall(offline, root).run().isPresent()) {
            Optional<String> wrong = new BuildCall(command, root).run();
            if (wrong.isPresent()) {
                throw new ClassPathException(file(), wrong.get());
            }
        }
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
