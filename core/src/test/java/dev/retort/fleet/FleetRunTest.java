package dev.retort.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.fleet.TargetResult.Outcome;
import dev.retort.run.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a fleet is worked through, whatever is done on each target. */
@Timeout(60)
class FleetRunTest {

    @TempDir Path folder;

    private static List<FleetTarget> targets(String... names) {
        return List.of(names).stream()
                .map(it -> new FleetTarget(it, new Database.Unknown()))
                .toList();
    }

    private static FleetSettings settings() {
        return FleetSettings.of(TargetSource.of(List.of()));
    }

    private static Function<FleetTarget, String> failingOn(String... names) {
        return target -> {
            if (List.of(names).contains(target.name())) {
                throw new IllegalStateException("no " + target);
            }
            return target.name();
        };
    }

    @Test
    void whatFailsIsToldAndStopsNoOther() {
        FleetReport<String> report =
                new FleetRun<>(settings(), targets("a", "b", "c"), failingOn("b")).run();
        assertThat(report.results())
                .extracting(TargetResult::outcome)
                .containsExactly(Outcome.DONE, Outcome.FAILED, Outcome.DONE);
        assertThat(report.failed().get(0).reason()).isEqualTo("no b");
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void anErrorOfOneScriptIsTheFailureOfItsTarget() {
        Function<FleetTarget, String> work =
                target -> {
                    if (target.name().equals("a")) {
                        throw new StackOverflowError();
                    }
                    return target.name();
                };
        FleetReport<String> report =
                new FleetRun<>(settings().parallel(1), targets("a", "b"), work).run();
        assertThat(report.failed()).hasSize(1);
        assertThat(report.done()).hasSize(1);
    }

    @Test
    void afterSoManyFailuresNoFurtherTargetIsBegun() {
        FleetSettings settings = settings().parallel(1).stopAfter(2);
        FleetReport<String> report =
                new FleetRun<>(settings, targets("a", "b", "c", "d", "e"), failingOn("a", "c", "d"))
                        .run();
        assertThat(report.results())
                .extracting(TargetResult::outcome)
                .containsExactly(
                        Outcome.FAILED,
                        Outcome.DONE,
                        Outcome.FAILED,
                        Outcome.SKIPPED,
                        Outcome.SKIPPED);
    }

    @Test
    void aGroupIsBegunWhenAllOfTheOneBeforeItHaveEndedWell() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Function<FleetTarget, String> work =
                target -> {
                    order.add(target.name());
                    return failingOn("eu-2").apply(target);
                };
        FleetReport<String> report =
                new FleetRun<>(
                                settings().groups("canary*", "eu-*"),
                                targets("us-1", "eu-1", "canary-b", "eu-2", "canary-a"),
                                work)
                        .run();
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("canary-a", "canary-b");
        assertThat(order.subList(2, 4)).containsExactlyInAnyOrder("eu-1", "eu-2");
        assertThat(order).hasSize(4);
        assertThat(report.skipped()).extracting(it -> it.target().name()).containsExactly("us-1");
        assertThat(report.results())
                .extracting(it -> it.target().name())
                .containsExactly("us-1", "eu-1", "canary-b", "eu-2", "canary-a");
    }

    @Test
    void asManyAreAtWorkAtOnceAsAreAllowedAndNoMore() {
        int parallel = 4;
        CyclicBarrier together = new CyclicBarrier(parallel);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Function<FleetTarget, Integer> work =
                target -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    try {
                        together.await(30, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    } finally {
                        now.decrementAndGet();
                    }
                    return 1;
                };
        String[] names = IntStream.range(0, 20).mapToObj(String::valueOf).toArray(String[]::new);
        FleetReport<Integer> report =
                new FleetRun<>(settings().parallel(parallel), targets(names), work).run();
        assertThat(report.isComplete()).isTrue();
        assertThat(most).hasValueLessThanOrEqualTo(parallel);
    }

    @Test
    void theListenerIsToldOneByOneHowFarItHasCome() {
        List<FleetProgress> told = new ArrayList<>();
        FleetListener listener =
                new FleetListener() {
                    @Override
                    public void begun(int targets) {
                        assertThat(targets).isEqualTo(3);
                    }

                    @Override
                    public void ended(TargetResult<?> result, FleetProgress progress) {
                        told.add(progress);
                    }
                };
        new FleetRun<>(settings().listener(listener), targets("a", "b", "c"), failingOn("b")).run();
        assertThat(told).extracting(FleetProgress::ended).containsExactly(1, 2, 3);
        assertThat(told.get(2).failed()).isEqualTo(1);
        assertThat(told.get(2).remaining()).contains(Duration.ZERO);
        FleetProgress half = new FleetProgress(50, 0, 100, Duration.ofSeconds(10));
        assertThat(half.rate()).isEqualTo(5);
        assertThat(half.remaining()).contains(Duration.ofSeconds(10));
    }

    @Test
    void aListenerThatThrowsEndsTheRunWithItsError() {
        FleetListener listener =
                new FleetListener() {
                    @Override
                    public void ended(TargetResult<?> result, FleetProgress progress) {
                        throw new IllegalStateException("display gone");
                    }
                };
        assertThatThrownBy(
                        () ->
                                new FleetRun<>(
                                                settings().listener(listener).parallel(1),
                                                targets("a", "b"),
                                                failingOn())
                                        .run())
                .hasMessage("display gone");
    }

    @Test
    void whoIsInterruptedBeginsNothingMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Function<FleetTarget, String> work =
                target -> {
                    begun.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return target.name();
                };
        List<FleetReport<String>> reports = new ArrayList<>();
        Thread caller =
                new Thread(
                        () ->
                                reports.add(
                                        new FleetRun<>(
                                                        settings().parallel(1),
                                                        targets("a", "b", "c"),
                                                        work)
                                                .run()));
        caller.start();
        begun.await();
        caller.interrupt();
        while (caller.isInterrupted()) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        caller.join();
        assertThat(reports.get(0).skipped()).hasSizeBetween(0, 2);
        assertThat(reports.get(0).done()).isNotEmpty();
    }

    @Test
    void patternsFindFilesWhereverTheyLie() throws IOException {
        for (String file :
                List.of(
                        "one/.codex/notebook.db",
                        "two words/.codex/notebook.db",
                        "two words/.codex/notebook.db-journal",
                        "deep/er/.codex/notebook.db")) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
        assertThat(FilePattern.of("*/.codex/notebook.db", folder).files())
                .containsExactly("one/.codex/notebook.db", "two words/.codex/notebook.db");
        assertThat(FilePattern.of("**/notebook.db", folder).files()).hasSize(3);
        assertThat(FilePattern.of(folder + "/o*/.codex/*.db", Path.of("")).files())
                .containsExactly(folder.resolve("one/.codex/notebook.db").toString());
        assertThat(FilePattern.of("one/.codex/notebook.db", folder).files())
                .containsExactly("one/.codex/notebook.db");
        assertThat(FilePattern.of("nowhere/*.db", folder).files()).isEmpty();
    }

    @Test
    void aNameGoesIntoAUrlAsItIs() {
        Template template = new Template("jdbc:sqlite:{target}", folder);
        FleetTarget target = template.target("odd?name;&%20.db");
        assertThat(target.name()).isEqualTo("odd?name;&%20.db");
        assertThat(((Database.OfUrl) target.database()).url().path()).isEqualTo("odd?name;&%20.db");
        FleetTarget url =
                new Template("{target}", folder).target("postgresql://me:secret@localhost/notes");
        assertThat(url.name()).isEqualTo("postgresql://me:***@localhost/notes");
    }
}
