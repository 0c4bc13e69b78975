package dev.retort.fleet;

import java.time.Duration;
import java.util.List;

/**
 * How a fleet is worked through.
 *
 * @param targets where its databases are found
 * @param parallel how many are at work at once; each has one connection, and a second one only
 *     where its database needs that for the lock
 * @param stopAfter after how many failures no further target is begun; 0 for never
 * @param groups patterns of names ({@code *} for anything), each a group: one is begun when all of
 *     the group before it have ended well; what fits none comes last
 * @param lockTimeout how long another migrator is waited for on each target
 * @param listener who is told of each target
 */
public record FleetSettings(
        TargetSource targets,
        int parallel,
        int stopAfter,
        List<String> groups,
        Duration lockTimeout,
        FleetListener listener) {

    private static final int PARALLEL = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public FleetSettings {
        if (parallel < 1 || stopAfter < 0) {
            throw new IllegalArgumentException(
                    "At least one target has to be at work at once, and a number of failures is not negative.");
        }
        groups = List.copyOf(groups);
    }

    /** Eight targets at once, each waiting five seconds for another migrator; never stopping. */
    public static FleetSettings of(TargetSource targets) {
        return new FleetSettings(targets, PARALLEL, 0, List.of(), PATIENCE, FleetListener.NONE);
    }

    /** Another number of targets at once. */
    public FleetSettings parallel(int other) {
        return new FleetSettings(targets, other, stopAfter, groups, lockTimeout, listener);
    }

    /** An end after so many failures; 0 for none. */
    public FleetSettings stopAfter(int failures) {
        return new FleetSettings(targets, parallel, failures, groups, lockTimeout, listener);
    }

    /** Groups that come one after the other, for example a canary first. */
    public FleetSettings groups(String... patterns) {
        return new FleetSettings(
                targets, parallel, stopAfter, List.of(patterns), lockTimeout, listener);
    }

    /** The groups that none of these targets fits, of which nothing would come first. */
    public List<String> idleGroups(List<FleetTarget> all) {
        return groups.stream()
                .filter(group -> all.stream().noneMatch(it -> NamePattern.fits(group, it.name())))
                .toList();
    }

    /** Another place where its databases are found. */
    public FleetSettings targets(TargetSource other) {
        return new FleetSettings(other, parallel, stopAfter, groups, lockTimeout, listener);
    }

    /** Another patience with other migrators. */
    public FleetSettings lockTimeout(Duration other) {
        return new FleetSettings(targets, parallel, stopAfter, groups, other, listener);
    }

    /** Who is told of each target. */
    public FleetSettings listener(FleetListener other) {
        return new FleetSettings(targets, parallel, stopAfter, groups, lockTimeout, other);
    }
}
