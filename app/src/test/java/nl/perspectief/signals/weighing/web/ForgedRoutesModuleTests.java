package nl.perspectief.signals.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import nl.perspectief.signals.weighing.Criterion;
import org.junit.jupiter.api.Test;

/** Forms that were changed, or are old, lead past nothing that a route asks. */
class ForgedRoutesModuleTests {
    private static final String OLD = Today.here().minusMonths(13).toString();
    private static final String RECENT = Today.here().minusDays(2).toString();

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final String name = Chain.freshName();

    /** The fields of a wish by a route, with these instead of what a good one says. */
    private static String[] wish(List<String> ticks, String route, String... instead) {
        List<String> fields = new ArrayList<>(List.of(Chain.wish(ticks)));
        fields.set(fields.indexOf("weg") + 1, route);
        for (int i = 0; i < instead.length; i += 2) {
            int at = fields.indexOf(instead[i]);
            if (at < 0) {
                fields.addAll(List.of(instead[i], instead[i + 1]));
            } else {
                fields.set(at + 1, instead[i + 1]);
            }
        }
        return Chain.array(fields);
    }

    /** Sent to the preview and straight past it, with the version that is there now. */
    private void nothing(String signal, String said, String route, String... instead) {
        List<String> ticks = Chain.ticks(sanne.get(signal + "/aanmelden").body());
        List<String> forged = new ArrayList<>(List.of(instead));
        forged.addAll(List.of("version", "1"));
        for (String to : new String[] {"/aanmelden/voorbeeld", "/aanmelden"}) {
            HttpResponse<String> page = sanne.submit(signal + to, wish(ticks, route, Chain.array(forged)));
            assertThat(page.statusCode()).as(to + route + forged).isEqualTo(422);
            assertThat(page.body()).as(to + route + forged).contains(said);
        }
    }

    @Test
    void by_the_first_route_no_old_no_coming_and_no_unsaid_contact_brings_anybody_in() {
        String signal = Chain.recorded(sanne, name);
        String first = "POLICE_CONTACT";
        String day = "politiecontact-dag";
        String as = "politiecontact-als";
        nothing(signal, "op welke dag dat contact met de politie was", first, as, "WITNESS");
        nothing(signal, "langer geleden dan de afspraken", first, day, OLD, as, "WITNESS");
        nothing(signal, "moet nog komen", first, day, Today.here().plusDays(1).toString(), as, "WITNESS");
        nothing(signal, "Kies of de jongere slachtoffer of getuige was", first, day, RECENT);
        nothing(signal, "Kies of de jongere slachtoffer of getuige was", first, day, RECENT, as, "SUSPECT");
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
    }

    @Test
    void of_a_witness_no_other_question_is_answered_before_whether_it_is_a_victim() {
        String signal = Chain.recorded(sanne, name);
        List<String> ticks = Chain.ticks(sanne.get(signal + "/aanmelden").body());
        String[] contact = {"politiecontact-dag", RECENT, "politiecontact-als", "WITNESS"};
        HttpResponse<String> preview =
                sanne.post(signal + "/aanmelden/voorbeeld", wish(ticks, "POLICE_CONTACT", contact));
        assertThat(preview.body()).contains("value=\"" + RECENT + "\"", "value=\"WITNESS\"");
        List<String> sent = new ArrayList<>(List.of(contact));
        sent.addAll(List.of("version", Chain.version(preview)));
        sanne.post(signal + "/aanmelden", wish(Chain.sent(preview), "POLICE_CONTACT", Chain.array(sent)));
        String path = Chain.weighing(ilse, name);
        ilse.get(path);
        ilse.post(path + "/beginnen");
        assertThat(ilse.get(path).body())
                .contains("De jongere was daarbij getuige.", "Beantwoord eerst of de jongere slachtoffer is.");
        for (String page : List.of(Chain.question(path, Criterion.VICTIM_VIEW), path + "/besluit")) {
            assertThat(ilse.get(page).body()).as(page).contains("De jongere was daarbij getuige.");
        }
        String[] purpose = Chain.answer(Criterion.PURPOSE, "YES", "Om te helpen.");
        HttpResponse<String> early = ilse.submit(Chain.question(path, Criterion.PURPOSE), purpose);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Beantwoord eerst of de jongere slachtoffer is.", "Om te helpen.");
        ilse.post(
                Chain.question(path, Criterion.VICTIM_VIEW),
                Chain.answer(Criterion.VICTIM_VIEW, "YES", "Gevraagd, en het kan zijn."));
        ilse.get(Chain.question(path, Criterion.PURPOSE));
        assertThat(ilse.submit(Chain.question(path, Criterion.PURPOSE), purpose).statusCode())
                .isEqualTo(302);
    }

    @Test
    void by_the_second_route_there_is_a_decision_with_number_and_day() {
        String signal = Chain.recorded(sanne, name);
        String number = "groepsbesluit";
        String day = "groepsbesluit-dag";
        nothing(signal, "Vul het nummer in", "CORE_MEMBER");
        nothing(signal, "Vul het nummer in", "CORE_MEMBER", number, "   ", day, RECENT);
        nothing(signal, "op welke dag over de groep is besloten", "CORE_MEMBER", number, "DR-14");
        nothing(
                signal,
                "moet al genomen zijn",
                "CORE_MEMBER",
                number,
                "DR-14",
                day,
                Today.here().plusDays(1).toString());
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
    }

    @Test
    void by_the_third_route_consent_comes_first_and_a_decision_about_a_group_is_none() {
        String signal = Chain.recorded(sanne, name);
        String youth = "toestemming-jongere";
        String parents = "toestemming-ouders";
        nothing(signal, "komt toestemming eerst", "SEEN_ONLY", youth, "NOT_ASKED");
        nothing(signal, "komt toestemming eerst", "SEEN_ONLY", parents, "OBJECTS");
        nothing(
                signal,
                "Dit hoort bij route 2",
                "SEEN_ONLY",
                youth,
                "OBJECTS",
                "groepsbesluit",
                "DR-14",
                "groepsbesluit-dag",
                RECENT);
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
    }

    @Test
    void an_approach_asked_by_a_changed_form_is_refused_when_the_police_were_asked_first() {
        String path = Chain.answered(sanne, ilse, name);
        ilse.get(Chain.question(path, Criterion.NO_POLICE_QUERY));
        ilse.submit(
                Chain.question(path, Criterion.NO_POLICE_QUERY),
                Chain.answer(Criterion.NO_POLICE_QUERY, "NO", "Er is wel gebeld."));
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        Visitor karim = Chain.SERVER.as("karim.gemeente");
        karim.get(path + "/tweede-lezing");
        karim.post(path + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.");
        ilse.get(path + "/besluit");
        HttpResponse<String> page = ilse.submit(
                path + "/besluit",
                "uitkomst",
                "PERSONAL_APPROACH",
                "casusregisseur",
                "01234567-89ab-7def-8123-456789abcdef");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Op een vraag die ja vraagt is nee geantwoord");
        assertThat(Chain.weighings(ilse)).contains(name);
    }

    @Test
    void who_is_of_the_police_brings_nobody_in_by_a_route_that_is_not_theirs() {
        Visitor mark = Chain.SERVER.as("mark.politie");
        mark.get("/signalen/nieuw");
        HttpResponse<String> page = mark.post("/signalen", Chain.array(Chain.signal(name)));
        assertThat(page.uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        String signal = page.uri().getPath();
        List<String> ticks = Chain.ticks(mark.get(signal + "/aanmelden").body());
        for (String route : new String[] {"SEEN_ONLY", "POLICE_CONTACT"}) {
            HttpResponse<String> refused = mark.submit(
                    signal + "/aanmelden",
                    wish(ticks, route, "version", "1", "politiecontact-dag", RECENT, "politiecontact-als", "VICTIM"));
            assertThat(refused.statusCode()).as(route).isIn(409, 422);
        }
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
    }
}
