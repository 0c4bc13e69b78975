package dev.retort.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Another JVM, which says what it has done line by line, and can be killed. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a class of the tests. */
    static OtherProcess start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** The same with more options for the JVM. */
    static OtherProcess start(List<String> options, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new OtherProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** A process that holds a lock on a file of SQLite, and waits. */
    static OtherProcess lock(Path file) throws IOException {
        OtherProcess process = start(Locking.class, file.toString());
        process.expect("locked");
        return process;
    }

    /** Lets it go on where it waits. */
    void goOn() throws IOException {
        tell("");
    }

    /** Gives it a line. */
    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The next line that it says; empty once it has ended. */
    String next() throws IOException {
        return Objects.requireNonNullElse(said.readLine(), "");
    }

    /** Waits for a line. */
    void expect(String line) throws IOException {
        for (String read = said.readLine(); read != null; read = said.readLine()) {
            if (read.equals(line)) {
                return;
            }
        }
        throw new IOException("The process ended without saying \"" + line + "\".");
    }

    /** Everything that it still says, to its end. */
    List<String> rest() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String read = said.readLine(); read != null; read = said.readLine()) {
            lines.add(read);
        }
        return lines;
    }

    /** Its exit code, once it has ended. */
    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it as the system does: at once, without a chance to clean up. */
    void kill() {
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Holds a lock until it is killed. */
    static final class Locking {

        private Locking() {}

        public static void main(String[] arguments) throws Exception {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                    Statement statement = connection.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                System.out.println("locked");
                Thread.sleep(TimeUnit.HOURS.toMillis(1));
            }
        }
    }
}
