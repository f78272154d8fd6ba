package nl.perspectief.signals.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.MadeUpSignal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.warning.web.NamelessForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralFormTests {
    private static final Organisation EAST = MadeUpSignal.organisation("east");
    private static final Organisation WEST = MadeUpSignal.organisation("west");

    private final SignalFile file = MadeUpSignal.file(ItemKind.FACT, ItemKind.VOICE, ItemKind.NOTE);
    private final Item fact = file.items().get(1);
    private final Item note = file.items().get(3);

    private final TypedForm typed = TypedForm.in(
            "weg",
            "SEEN_ONLY",
            "toestemming-jongere",
            "NOT_ASKED",
            "toestemming-ouders",
            "NOT_ASKED",
            "noodzaak",
            "Samen kijken is nodig.",
            "uitspraken",
            fact.id().toString());

    private NamelessForm typed(Form form) {
        return new NamelessForm(form, LocalDate.of(2026, 11, 24));
    }

    private Optional<NewReferral> read(Form form) {
        return ReferralForm.read(typed(form), file, List.of(WEST));
    }

    private Optional<NewReferral> readOfTwo(Form form) {
        return ReferralForm.read(typed(form), file, List.of(EAST, WEST));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void a_wish_to_refer_says_how_why_and_what(Route route) {
        NewReferral.GroupDecision decided = new NewReferral.GroupDecision("DR-14", LocalDate.of(2026, 7, 3));
        NewReferral.PoliceContact contact =
                new NewReferral.PoliceContact(LocalDate.of(2026, 7, 4), NewReferral.PoliceContact.As.WITNESS);
        TypedForm chosen = typed.put("weg", route.name()).put("politiecontact-als", "WITNESS");
        if (route == Route.CORE_MEMBER) {
            chosen = chosen.put("groepsbesluit", "DR-14").put("groepsbesluit-dag", "2026-07-03");
        } else if (route == Route.POLICE_CONTACT) {
            chosen = chosen.put("politiecontact-dag", "2026-07-04");
        }
        assertThat(chosen.read(this::read))
                .isEqualTo(new NewReferral(
                        file.signal().id(),
                        route,
                        Consent.NOT_ASKED,
                        "Samen kijken is nodig.",
                        Set.of(fact.id()),
                        null,
                        route == Route.CORE_MEMBER ? decided : null,
                        route == Route.POLICE_CONTACT ? contact : null));
    }

    @ParameterizedTest
    @CsvSource({
        "SEEN_ONLY, groepsbesluit, DR-14, group",
        "POLICE_CONTACT, groepsbesluit-dag, 2026-07-03, group",
        "CORE_MEMBER, politiecontact-dag, 2026-07-04, contact"
    })
    void what_only_another_route_asks_is_not_dropped_without_a_word(
            Route route, String field, String value, String about) {
        assertThat(typed.put("weg", route.name()).put(field, value).mistakes(this::read))
                .contains(field + " signals.refer." + about + ".other-route");
    }

    @Test
    void nobody_else_is_found_in_why_it_is_needed() {
        String words = "Zijn vriend Mohammed el Amrani, 06-12345678, doet ook mee.";
        assertThat(typed.put("noodzaak", words).mistakes(this::read))
                .containsExactly("noodzaak signals.refer.need.must-go");
        TypedForm name = typed.put("noodzaak", words.replace("06-12345678, ", ""));
        assertThat(name.mistakes(this::read)).containsExactly("noodzaak warning.names");
        assertThat(name.put("geen-naam", "Mohammed el Amrani").read(this::read).need())
                .contains("Amrani");
        for (String own : List.of("Alleen Jayden kan dit niet.", "Met Jayden Nergenshuizen gaat het niet goed.")) {
            assertThat(typed.put("noodzaak", own).read(this::read).need()).isEqualTo(own);
        }
        assertThat(typed.put("noodzaak", "Jayden Bakker doet ook mee.").mistakes(this::read))
                .containsExactly("noodzaak warning.names");
    }

    @Test
    void by_the_second_route_the_number_and_the_day_of_the_decision_are_asked() {
        assertThat(typed.put("weg", "CORE_MEMBER").mistakes(this::read))
                .containsExactly(
                        "groepsbesluit signals.refer.group.missing",
                        "groepsbesluit-dag signals.refer.group-day.missing");
    }

    @Test
    void by_the_first_route_the_day_of_the_contact_and_a_victim_or_witness_are_asked() {
        assertThat(typed.put("weg", "POLICE_CONTACT").mistakes(this::read))
                .containsExactly(
                        "politiecontact-dag signals.refer.contact-day.missing",
                        "politiecontact-als signals.refer.contact-as.missing");
        assertThat(typed.put("weg", "POLICE_CONTACT")
                        .put("politiecontact-dag", "2026-07-04")
                        .put("politiecontact-als", "SUSPECT")
                        .mistakes(this::read))
                .containsExactly("politiecontact-als signals.refer.contact-as.missing");
    }

    @ParameterizedTest
    @CsvSource({"CONSENTS, OBJECTS", "OBJECTS, CONSENTS", "NOT_ASKED, CONSENTS"})
    void what_each_said_when_asked_goes_along(Consent.Answer youth, Consent.Answer parents) {
        assertThat(typed.put("toestemming-jongere", youth.name())
                        .put("toestemming-ouders", parents.name())
                        .read(this::read)
                        .consent())
                .isEqualTo(new Consent(youth, parents));
    }

    @ParameterizedTest
    @CsvSource({
        "weg, '', signals.refer.route.missing",
        "weg, POLICE, signals.refer.route.missing",
        "toestemming-jongere, '', signals.refer.consent-youth.missing",
        "toestemming-ouders, '', signals.refer.consent-parents.missing",
        "noodzaak, ' ', signals.refer.need.missing",
        "uitspraken, '', signals.refer.statements.missing"
    })
    void what_has_to_be_chosen_is_asked_for(String field, String value, String said) {
        assertThat(typed.put(field, value).mistakes(this::read)).containsExactly(field + " " + said);
    }

    @Test
    void what_is_too_long_to_need_is_refused() {
        assertThat(typed.put("noodzaak", "a".repeat(1_000)).read(this::read).need())
                .hasSize(1_000);
        assertThat(typed.put("noodzaak", "a".repeat(1_001)).mistakes(this::read))
                .containsExactly("noodzaak form.too-long");
    }

    @Test
    void statements_of_another_signal_and_what_is_no_statement_cannot_be_slipped_in() {
        String foreign = UUID.randomUUID().toString();
        String named = file.items().getFirst().id().toString();
        assertThat(typed.put("uitspraken", foreign, named, note.id().toString()).mistakes(this::read))
                .containsExactly("uitspraken signals.refer.statements.missing");
        assertThat(typed.put("uitspraken", foreign, fact.id().toString(), named)
                        .read(this::read)
                        .itemIds())
                .containsExactly(fact.id());
    }

    @Test
    void each_statement_can_be_chosen_and_the_name_goes_with_them_by_itself() {
        assertThat(ReferralForm.choices(file)).extracting(Item::kind).containsExactly(ItemKind.FACT, ItemKind.VOICE);
    }

    @Test
    void where_two_can_lead_one_of_them_is_chosen() {
        assertThat(typed.put("gemeente", "east").read(this::readOfTwo).lead()).isEqualTo("east");
        assertThat(typed.put("gemeente", "north").mistakes(this::readOfTwo))
                .containsExactly("gemeente signals.refer.lead.missing");
        assertThat(typed.without("gemeente").mistakes(this::readOfTwo))
                .containsExactly("gemeente signals.refer.lead.missing");
    }

    @Test
    void where_one_can_lead_a_made_up_one_is_not_read() {
        assertThat(typed.put("gemeente", "north").read(this::read).lead()).isNull();
    }
}
