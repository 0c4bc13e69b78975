package dev.retort.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The build of a project, which knows its class path. */
sealed interface Build permits MavenBuild, GradleBuild {

    /** The build whose files stand in this folder. */
    static Optional<Build> in(Path folder) {
        if (Files.isRegularFile(folder.resolve(MavenBuild.POM))) {
            return Optional.of(new MavenBuild(folder));
        }
        return GradleBuild.isProject(folder)
                ? Optional.of(new GradleBuild(folder))
                : Optional.empty();
    }

    /** What the program is called. */
    String name();

    /** The folder of the project. */
    Path folder();

    /** The file that an error points to. */
    Path file();

    /** Every file that the class path depends on, those of parents too; some may not be there. */
    List<Path> definition() throws IOException;

    /** Compiles the project, and says its class path: its own classes first. */
    List<Path> ask() throws IOException;

    /** Compiles the project and the modules beside it that it needs. */
    void compile() throws IOException;
}
