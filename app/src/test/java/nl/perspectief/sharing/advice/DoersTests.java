package nl.perspectief.sharing.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be missing under an example covenant, somebody who is there sees to it, whoever asks. */
class DoersTests {
    private static final List<Mandate> PEOPLE = List.of(
            somebody("gemeente", Role.PROCESS_LEAD),
            somebody("gemeente", Role.CASE_LEAD),
            somebody("jongerenwerk", Role.FRONTLINE),
            somebody("jongerenwerk", Role.ATTENTION_OFFICER),
            somebody("politie", Role.CASE_PARTNER),
            somebody("leerplicht", Role.PROJECT_LEAD),
            somebody("riec", Role.ANALYST),
            somebody("veiligthuis", Role.PRIVACY_OFFICER));
    private static final Staff STAFF = new Staff(PEOPLE);

    private static Mandate somebody(String partner, Role role) {
        Organisation organisation = new Organisation(
                UUID.nameUUIDFromBytes(partner.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                partner,
                partner,
                partner,
                Domain.SOCIAL);
        return new Mandate(new Professional(UUID.randomUUID(), organisation, "Iemand", role.word()), Set.of(role));
    }

    private static Vocabulary words(String example) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(Path.of("../covenants", example))) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant.vocabulary();
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Origin origin(@Nullable Professional lead) {
        return new Origin(
                "/casussen/1", "casework.ask.place", List.of(), List.of(), Map.of(), Map.of(), Set.of(), lead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lokale-pga-lichtendal", "zorg-en-veiligheidshuis-lichtendal", "jeugdgroepenaanpak-lichtendal"})
    void somebody_who_is_there_sees_to_every_condition(String example) throws IOException {
        Vocabulary words = words(example);
        Professional lead = PEOPLE.get(1).professional();
        List<@Nullable Origin> origins = new ArrayList<>();
        origins.add(null);
        origins.add(origin(null));
        origins.add(origin(lead));
        for (Mandate asker : PEOPLE) {
            Acting acting = asker.under(Purpose.own("toetsen"), "4bf92f3577b34da6a3ce929d0e0e4736");
            for (Origin origin : origins) {
                Doers doers = new Doers(acting, words, STAFF, origin, null);
                for (Condition condition : words.conditions()) {
                    List<Partner> waits = List.of(words.partners().getFirst());
                    Doer doer = doers.of(new Advice.Step(condition, waits), true);
                    assertThat(doer).as(condition.id() + " for " + asker).satisfies(one -> somebody(one, asker));
                }
            }
        }
    }

    private static void somebody(Doer doer, Mandate asker) {
        switch (doer) {
            case Doer.Reader reader -> assertThat(reader.path()).startsWith("/");
            case Doer.Known _ -> {}
            case Doer.Colleagues colleagues ->
                assertThat(colleagues.people()).isNotEmpty().doesNotContain(asker.professional());
            case Doer.Board board -> assertThat(board.people()).isNotEmpty().doesNotContain(asker.professional());
        }
    }
}
