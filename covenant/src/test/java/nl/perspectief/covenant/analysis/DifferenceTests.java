package nl.perspectief.covenant.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Depth;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Mutants;
import nl.perspectief.covenant.Outcome;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.space.Axes;
import nl.perspectief.covenant.analysis.space.CellLogic;
import nl.perspectief.covenant.analysis.space.Landscape;
import nl.perspectief.covenant.analysis.space.Universe;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** The difference against the specification: on every cell of the space of both versions, and every state of few facts. */
class DifferenceTests {
    private final LongAdder changed = new LongAdder();
    private final LongAdder same = new LongAdder();

    @Test
    void reading_the_difference_gives_exactly_the_cells_that_change_between_versions_of_a_covenant() {
        LongStream.range(0, GeneratedCovenants.MANY)
                .parallel()
                .forEach(seed -> check(GeneratedCovenants.of(seed), next(seed), new Random(seed)));
        assertThat(changed.sum()).isGreaterThan(10_000);
        assertThat(same.sum()).isGreaterThan(100_000);
    }

    @Test
    void reading_the_difference_gives_exactly_the_cells_that_change_between_unlike_covenants() {
        LongStream.range(0, GeneratedCovenants.MANY / 8)
                .parallel()
                .forEach(seed -> check(GeneratedCovenants.of(seed), GeneratedCovenants.of(seed + 1), new Random(seed)));
        assertThat(changed.sum()).isGreaterThan(10_000);
    }

    @Test
    void reading_the_difference_gives_exactly_the_cells_that_change_where_more_rules_speak_than_a_word_has_bits() {
        LongStream.of(1, 2, 3, 4, 5).parallel().forEach(seed -> {
            Covenant crowded = crowded(seed);
            List<Rule> rules = new ArrayList<>(crowded.rules());
            rules.remove(new Random(seed).nextInt(rules.size()));
            java.util.Collections.rotate(rules, 3);
            check(crowded, Mutants.with(crowded, rules), new Random(seed));
        });
        assertThat(same.sum()).isGreaterThan(1_000);
    }

    /** Each rule with its slips of the pen beside it. */
    private static Covenant crowded(long seed) {
        Covenant covenant = GeneratedCovenants.of(seed);
        Mutants mutants = new Mutants(covenant.vocabulary());
        return Mutants.with(
                covenant,
                covenant.rules().stream()
                        .flatMap(rule -> mutants.of(rule).stream().map(Mutants.Mutant::after))
                        .limit(150)
                        .toList());
    }

    @Test
    void a_partner_that_joins_changes_only_its_own_cells() {
        LongStream.range(0, Depth.of(12, 40)).parallel().forEach(seed -> {
            Covenant covenant = GeneratedCovenants.of(seed);
            check(covenant, joined(covenant), new Random(seed));
        });
        assertThat(same.sum()).isGreaterThan(10_000);
        assertThat(changed.sum()).isGreaterThan(500);
    }

    /** One partner more; what was said of all is said of this one too. */
    private static Covenant joined(Covenant covenant) {
        Vocabulary words = covenant.vocabulary();
        List<Partner> partners = new ArrayList<>(words.partners());
        partners.addFirst(new Partner("nieuw", "nieuwe partner", Domain.SOCIAL, Capacity.THIRD_PARTY));
        Vocabulary wider = new Vocabulary(
                partners,
                words.roles(),
                words.categories(),
                words.purposes(),
                words.phases(),
                words.grounds(),
                words.conditions());
        List<Rule> rules =
                covenant.rules().stream().map(rule -> joined(rule, wider)).toList();
        return new Covenant(
                covenant.id(),
                "2",
                covenant.title(),
                covenant.regime(),
                covenant.validFrom(),
                wider,
                rules,
                covenant.articles(),
                "joined");
    }

    private static Rule joined(Rule rule, Vocabulary wider) {
        Map<Dimension, Scope> scopes = new EnumMap<>(rule.scopes());
        scopes.replaceAll(
                (dimension, scope) -> scope.all() ? new Scope(List.of(), Set.copyOf(wider.askable(dimension))) : scope);
        return new Rule(
                rule.id(),
                rule.effect(),
                scopes,
                rule.form(),
                rule.all(),
                rule.unless(),
                rule.onward(),
                rule.keep(),
                rule.obligations(),
                rule.grounds(),
                rule.article(),
                rule.place());
    }

    /** A few slips of the pen, a rule less and a rule more. */
    private static Covenant next(long seed) {
        Covenant covenant = GeneratedCovenants.of(seed);
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>(covenant.rules());
        for (int i = 0; i < 2; i++) {
            int at = random.nextInt(rules.size());
            List<Mutants.Mutant> mutants = new Mutants(covenant.vocabulary()).of(rules.get(at));
            rules.set(at, mutants.get(random.nextInt(mutants.size())).after());
        }
        if (rules.size() > 3 && random.nextBoolean()) {
            rules.remove(random.nextInt(rules.size()));
        }
        return Mutants.with(covenant, rules);
    }

    private record Kind(List<Rule> before, List<Rule> after, boolean oneWithout, boolean otherWithout) {}

    /** Of the cells of one kind; that those are the same is for the tests of a landscape. */
    private record Meanings(CellLogic before, CellLogic after) {}

    private void check(Covenant before, Covenant after, Random random) {
        Difference difference = Difference.between(before, after);
        Universe universe = new Universe(List.of(before, after));
        Landscape old = new Landscape(universe, before);
        Landscape fresh = new Landscape(universe, after);
        Map<Kind, Meanings> seen = new HashMap<>();
        int[] place = new int[Axes.COUNT];
        do {
            Question question = universe.axes.question(place);
            List<Change> here = difference.changes().stream()
                    .filter(change -> change.cells().hold(question))
                    .toList();
            same(true, here.size() < 2, question);
            Kind kind = kind(before, after, question);
            Meanings meanings = seen.get(kind);
            if (meanings == null) {
                meanings = new Meanings(old.at(question), fresh.at(question));
                seen.put(kind, meanings);
                check(difference, question, here, random);
            }
            same(meanings.after(), difference.apply(question, meanings.before()), question);
            (here.isEmpty() ? same : changed).increment();
        } while (step(universe.axes, place));
    }

    private static Kind kind(Covenant before, Covenant after, Question question) {
        return new Kind(
                speaking(before, question),
                speaking(after, question),
                withoutAccess(before, question),
                withoutAccess(after, question));
    }

    private static boolean withoutAccess(Covenant covenant, Question question) {
        return covenant.vocabulary()
                .partner(question.receiver())
                .filter(partner -> partner.capacity() == Capacity.THIRD_PARTY)
                .isPresent();
    }

    private static List<Rule> speaking(Covenant covenant, Question question) {
        return covenant.rules().stream().filter(rule -> rule.speaksOf(question)).toList();
    }

    private static boolean step(Axes axes, int[] place) {
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            if (++place[axis] < axes.size(axis)) {
                return true;
            }
            place[axis] = 0;
        }
        return false;
    }

    private static void check(Difference difference, Question question, List<Change> here, Random random) {
        List<Rule> both = new ArrayList<>(speaking(difference.before(), question));
        both.addAll(speaking(difference.after(), question));
        List<String> asked = GeneratedCovenants.asked(both);
        boolean differs = false;
        for (Facts facts : GeneratedCovenants.states(asked, random)) {
            Outcome before = Outcome.of(difference.before(), question, facts);
            Outcome after = Outcome.of(difference.after(), question, facts);
            differs |= !before.equals(after);
            Fate fate = difference.of(question, facts);
            same(!before.permitted(), fate == Fate.NOT_GIVEN, question);
            same(before.permitted() && !after.permitted(), fate == Fate.ENDS, question);
            same(before.permitted() && before.equals(after), fate == Fate.STAYS, question);
            if (!here.isEmpty() && here.getFirst().kind() != Change.Kind.CHANGED) {
                boolean fresh = here.getFirst().kind() == Change.Kind.NEW;
                List<Way> ways =
                        fresh ? here.getFirst().gained() : here.getFirst().lost();
                boolean open = ways.stream().anyMatch(way -> way.open(facts));
                same(fresh ? after.permitted() : before.permitted(), open, question);
                same(false, fresh ? before.permitted() : after.permitted(), question);
            }
        }
        if (differs || asked.size() <= 5) {
            same(!differs, here.isEmpty(), question);
        }
    }

    /** Asked millions of times: an assertion is made only to tell what differs. */
    private static void same(Object expected, Object found, Question question) {
        if (!expected.equals(found)) {
            assertThat(found).as(question.toString()).isEqualTo(expected);
        }
    }

    @Test
    void a_version_does_not_differ_from_itself() {
        Covenant covenant = Examples.lichtendal();
        assertThat(Difference.between(covenant, covenant).sentences()).isEmpty();
    }

    @Test
    void one_rule_less_is_said_in_one_sentence() {
        Covenant covenant = Examples.lichtendal();
        Covenant without = Mutants.with(
                covenant,
                covenant.rules().stream()
                        .filter(rule -> !rule.id().equals("panden-naar-veiligheid"))
                        .toList());
        assertThat(Difference.between(covenant, without).sentences())
                .singleElement()
                .asString()
                .isEqualTo("VERVALT: Politie en RIEC (professional in de frontlijn of analist veiligheid) mogen "
                        + "bestuurlijke maatregelen over panden volledig niet meer ontvangen van Gemeente Lichtendal, "
                        + "voor een signaal herkennen en bespreken, van eigen registratie en anoniem overleg tot en met "
                        + "plan en uitvoering; dat kon mits beide partners het convenant hebben getekend, beide partners hun DPIA "
                        + "hebben vastgesteld en er geen naam en geen herkenbaar detail in staat.");
        assertThat(Difference.between(without, covenant).sentences())
                .singleElement()
                .asString()
                .startsWith("NIEUW: Politie en RIEC (professional in de frontlijn of analist veiligheid) mogen ")
                .endsWith("detail in staat. De ontvanger geeft het niet door.");
    }

    @Test
    void what_is_shared_becomes_unlawful_when_its_rule_goes() {
        Covenant covenant = Examples.lichtendal();
        Difference difference = Difference.between(covenant, Mutants.with(covenant, List.of()));
        Question question = new Question("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "f1", Extent.FULL);
        assertThat(difference.of(question, _ -> Truth.TRUE)).isEqualTo(Fate.ENDS);
        assertThat(difference.of(question, _ -> Truth.UNKNOWN)).isEqualTo(Fate.NOT_GIVEN);
    }
}
