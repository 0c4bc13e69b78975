package dev.retort.fleet;

/**
 * Who is told how a fleet goes; one call at a time, in the thread that has worked on the target. It
 * has to be quick: others wait for it.
 */
public interface FleetListener {

    /** One that does nothing. */
    FleetListener NONE = new FleetListener() {};

    /** The targets are known. */
    default void begun(int targets) {}

    /** A target has ended, well or not, or is left out. */
    default void ended(TargetResult<?> result, FleetProgress progress) {}
}
