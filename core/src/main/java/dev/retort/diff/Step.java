package dev.retort.diff;

import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** One operation on its way into the order, known by itself and not by its value. */
final class Step {

    private final Operation operation;
    private final Rank rank;
    private final List<Step> hard = new ArrayList<>();
    private final List<Step> soft = new ArrayList<>();

    Step(Operation operation, Rank rank) {
        this.operation = operation;
        this.rank = rank;
    }

    Operation operation() {
        return operation;
    }

    Rank rank() {
        return rank;
    }

    /** The steps that have to come before. */
    List<Step> hard() {
        return hard;
    }

    /** The steps that had better come before. */
    List<Step> soft() {
        return soft;
    }

    void after(Step other) {
        if (other != this) {
            hard.add(other);
        }
    }

    void ratherAfter(Step other) {
        if (other != this) {
            soft.add(other);
        }
    }

    /** Where a step would like to stand, were there no dependencies. */
    record Rank(int phase, int group, int place, int number) implements Comparable<Rank> {

        @Override
        public int compareTo(Rank other) {
            int order = Integer.compare(phase, other.phase);
            if (order == 0) {
                order = Integer.compare(group, other.group);
            }
            if (order == 0) {
                order = Integer.compare(place, other.place);
            }
            return order == 0 ? Integer.compare(number, other.number) : order;
        }
    }
}
