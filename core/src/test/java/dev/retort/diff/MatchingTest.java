package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of two lists are the same ones: what was told first, then what they say, then names. */
class MatchingTest {

    /** Something with a name that says something; capital letters say what small ones do. */
    private record Thing(String name, String form) {}

    private static Thing thing(String name, String form) {
        return new Thing(name, form);
    }

    private static Matching<Thing> match(Set<String> told, List<Thing> from, List<Thing> to) {
        return Matching.of(
                from,
                to,
                new Matching.Rules<>(
                        Thing::form,
                        Thing::form,
                        (a, b) -> told.contains(a.name() + "=" + b.name()),
                        it -> it.name().isEmpty() ? null : it.name(),
                        (a, b) -> a.form().equalsIgnoreCase(b.form()),
                        (a, b) -> a.form().startsWith("key") && b.form().startsWith("key")));
    }

    private static List<String> pairs(Matching<Thing> matching) {
        return matching.pairs().stream()
                .map(
                        it ->
                                it.from().name()
                                        + (it.same() ? "=" : "~")
                                        + it.to().name()
                                        + " "
                                        + it.to().form())
                .toList();
    }

    @Test
    void ofTwoThatSayTheSameTheOneOfTheSameNameIsIt() {
        Matching<Thing> matching =
                match(
                        Set.of(),
                        List.of(thing("b", "x"), thing("a", "x")),
                        List.of(thing("c", "x"), thing("b", "x")));
        assertThat(pairs(matching)).containsExactly("b=b x", "a=c x");
    }

    @Test
    void whatSaysTheSameIsItUnderAnyName() {
        Matching<Thing> matching =
                match(Set.of(), List.of(thing("a", "x")), List.of(thing("b", "x")));
        assertThat(pairs(matching)).containsExactly("a=b x");
        assertThat(matching.removed()).isEmpty();
        assertThat(matching.added()).isEmpty();
    }

    @Test
    void whatMeansTheSameOfTheSameNameComesBeforeTheOthers() {
        Matching<Thing> matching =
                match(
                        Set.of(),
                        List.of(thing("b", "X"), thing("a", "X")),
                        List.of(thing("b", "x"), thing("c", "x")));
        assertThat(pairs(matching)).containsExactly("b=b x", "a=c x");
        Matching<Thing> crossed =
                match(
                        Set.of(),
                        List.of(thing("a", "X"), thing("b", "X")),
                        List.of(thing("b", "x")));
        assertThat(pairs(crossed)).containsExactly("b=b x");
        assertThat(crossed.removed()).containsExactly(thing("a", "X"));
    }

    @Test
    void whatSaysSomethingElseIsItByItsNameLast() {
        Matching<Thing> matching =
                match(
                        Set.of(),
                        List.of(thing("a", "x"), thing("b", "y")),
                        List.of(thing("a", "y"), thing("b", "z")));
        assertThat(pairs(matching)).containsExactly("b=a y");
        assertThat(matching.removed()).containsExactly(thing("a", "x"));
        assertThat(matching.added()).containsExactly(thing("b", "z"));
        assertThat(pairs(match(Set.of(), List.of(thing("a", "x")), List.of(thing("a", "y")))))
                .containsExactly("a~a y");
    }

    @Test
    void whatThereIsOneOfIsItWhateverItSays() {
        assertThat(
                        pairs(
                                match(
                                        Set.of(),
                                        List.of(thing("a", "key 1")),
                                        List.of(thing("b", "key 2")))))
                .containsExactly("a~b key 2");
    }

    @Test
    void whatHasNoNameIsNotItByHavingNone() {
        Matching<Thing> matching =
                match(Set.of(), List.of(thing("", "x")), List.of(thing("", "y")));
        assertThat(matching.pairs()).isEmpty();
        assertThat(matching.removed()).hasSize(1);
        assertThat(matching.added()).hasSize(1);
    }

    @Test
    void whatWasToldComesBeforeAll() {
        Matching<Thing> same =
                match(
                        Set.of("a=c"),
                        List.of(thing("a", "x"), thing("c", "x")),
                        List.of(thing("c", "x")));
        assertThat(pairs(same)).containsExactly("a=c x");
        Matching<Thing> meaning =
                match(
                        Set.of("a=c"),
                        List.of(thing("a", "X"), thing("b", "x")),
                        List.of(thing("c", "x")));
        assertThat(pairs(meaning)).containsExactly("a=c x");
        Matching<Thing> other =
                match(
                        Set.of("a=c"),
                        List.of(thing("a", "y"), thing("b", "x")),
                        List.of(thing("c", "x")));
        assertThat(pairs(other)).containsExactly("a~c x");
    }

    @Test
    void theOrderOfTheListsDoesNotMatter() {
        List<Thing> some = List.of(thing("a", "x"), thing("b", "x"), thing("c", "x"));
        List<Thing> others = List.of(thing("q", "x"), thing("p", "x"));
        Matching<Thing> matching = match(Set.of(), some, others);
        Matching<Thing> turned =
                match(
                        Set.of(),
                        List.of(some.get(2), some.get(0), some.get(1)),
                        List.of(others.get(1), others.get(0)));
        assertThat(pairs(matching)).containsExactly("a=p x", "b=q x").isEqualTo(pairs(turned));
    }
}
