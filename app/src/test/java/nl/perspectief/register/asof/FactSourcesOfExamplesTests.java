package nl.perspectief.register.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.asof.Register.RegisterFact;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.shared.Age;
import org.junit.jupiter.api.Test;

/** Every condition of every example covenant gets its truth from somewhere: register, clock, item, file, or somebody. */
class FactSourcesOfExamplesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** What the files of the application look up by themselves, as their circumstances say it. */
    private static final Set<Fact> OF_FILES = EnumSet.of(
            Fact.NAMED,
            Fact.NEED,
            Fact.INFORMED,
            Fact.CONSENT,
            Fact.VICTIM_VIEW,
            Fact.SUPPLIER,
            Fact.WITHOUT_NAME,
            Fact.HANDOVER,
            Fact.ACTION);

    private static List<Covenant> examples() {
        try (Stream<Path> folders = Files.list(Path.of("../covenants"))) {
            return folders.map(FactSourcesOfExamplesTests::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Covenant read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** How a condition stands when all is known that is kept anywhere but by hand. */
    private static Truth looked(Covenant covenant, Condition condition) {
        Circumstances file = Circumstances.UNKNOWN.aged(Age.of(15)).byRoute(1);
        for (Fact fact : OF_FILES) {
            file = file.with(fact, true);
        }
        Register register = new Register(
                DAY, Set.of("a", "b"), Set.of("a", "b"), List.of(), Set.of(new RegisterFact(condition.id(), "b")));
        return new RegisteredFacts(
                        covenant.vocabulary()::condition,
                        register,
                        "a",
                        "b",
                        "c",
                        new ItemDays(DAY.minusMonths(1), DAY.plusMonths(1)),
                        file)
                .of(condition.id());
    }

    /** Who could record it: roles that an account of the application can have. */
    private static Set<Role> recorders(Vocabulary words, Condition condition) {
        Optional<Recording> recording = Recording.of(words, condition);
        return recording.stream()
                .flatMap(it -> it.anywhere().stream())
                .flatMap(role -> Arrays.stream(Role.values())
                        .filter(ours -> ours.in(words).contains(role.id())))
                .collect(Collectors.toSet());
    }

    @Test
    void no_condition_of_an_example_stays_unknown_for_ever() {
        List<Covenant> examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        for (Covenant covenant : examples) {
            assertThat(covenant.conditions().stream()
                            .filter(condition -> looked(covenant, condition) == Truth.UNKNOWN)
                            .filter(condition ->
                                    recorders(covenant.vocabulary(), condition).isEmpty())
                            .map(Condition::id))
                    .as(covenant.id())
                    .isEmpty();
        }
    }

    @Test
    void a_condition_that_nothing_looks_up_and_nobody_can_record_is_found() {
        Covenant covenant = examples().getFirst();
        Condition lost =
                new Condition("lost", "iets", Source.CASE, null, Set.of("somebody-who-is-not-there"), Set.of(), null);
        assertThat(looked(covenant, lost)).isEqualTo(Truth.UNKNOWN);
        assertThat(recorders(covenant.vocabulary(), lost)).isEmpty();
    }

    @Test
    void what_is_recorded_by_hand_is_what_no_file_looks_up() {
        Set<Fact> ofRegister = EnumSet.of(Fact.SIGNED, Fact.ASSESSED, Fact.POLICE_DECISION, Fact.SOURCE_TERM);
        for (Fact fact : Fact.values()) {
            assertThat(fact.byHand()).as(fact.name()).isEqualTo(!OF_FILES.contains(fact) && !ofRegister.contains(fact));
        }
    }

    @Test
    void the_roles_that_can_be_given_are_the_roles_of_the_application() {
        for (RoleMeaning meaning : RoleMeaning.values()) {
            Vocabulary words = new Vocabulary(
                    List.of(),
                    List.of(new nl.perspectief.covenant.vocabulary.Role("r", "r", Set.of(meaning))),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            assertThat(Arrays.stream(Role.values())
                            .anyMatch(role -> !role.in(words).isEmpty()))
                    .as(meaning.name())
                    .isEqualTo(meaning.given());
        }
    }
}
