package nl.perspectief.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.desk.web.Desk;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.DutchDays;
import org.junit.jupiter.api.Test;

/** A place that is reported without a person: from the form, over what becomes of it, to its end. */
class PlacePagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String NEW = "/plaatsen/nieuw";

    private final Visitor sanne = SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = SERVER.as("ilse.gemeente");
    private final Visitor iris = SERVER.as("iris.riec");
    private final LocalDate today = DutchDays.of(SERVER.bean(Clock.class).instant());
    private final String seen = "Elke avond gaan er pakketten in en uit, kenmerk "
            + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "q.";

    /** A report as it can be sent, but for these fields. */
    private String[] fields(String... other) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("plek", "SHED");
        all.put("waar", "Havenstraat 12, de box achteraan");
        all.put("buurt", "noorderpoort");
        all.put("gezien-op", today.minusDays(3).toString());
        all.put("wat-gezien", seen);
        all.put("hoe-weet", "HEARD");
        for (int i = 0; i < other.length; i += 2) {
            all.put(other[i], other[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        all.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    private HttpResponse<String> send(String... other) {
        sanne.get(NEW);
        return sanne.submit(NEW, fields(other));
    }

    private String reported() {
        sanne.get(NEW);
        return sanne.post(NEW, fields()).uri().getPath();
    }

    private static HttpResponse<String> answer(Visitor who, String place, String state, String words) {
        String version =
                found("name=\"version\" value=\"(\\d+)\"", who.get(place).body());
        return who.submit(place + "/stand", "version", version, "stand", state, "terugbericht", words);
    }

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void a_place_goes_to_the_municipality_and_the_riec_and_what_they_say_comes_back() {
        Desk waiting =
                new Desk("Kijk naar de plaatsmelding van Jongerenwerk Noord", "Kijk naar (\\d+) plaatsmeldingen");
        Desk told =
                new Desk("Lees wat er met je plaatsmelding gebeurt", "Lees wat er met (\\d+) van je plaatsmeldingen");
        int before = waiting.of(ilse);
        int iriss = waiting.of(iris);
        int read = told.of(sanne);
        String place = reported();
        assertThat(sanne.get(place).body())
                .contains(seen, "Havenstraat 12", "Nog niet opgepakt", "Van anderen gehoord");
        for (Visitor receiver : new Visitor[] {ilse, iris}) {
            assertThat(receiver.get("/").body()).doesNotContain(seen, "Havenstraat 12");
            assertThat(receiver.get("/plaatsen").body()).contains(place, "Sanne Voorbeeld");
            assertThat(receiver.get(place).body()).contains(seen, "Havenstraat 12", "Noorderpoort");
        }
        assertThat(waiting.of(ilse)).isEqualTo(before + 1);
        assertThat(waiting.of(iris)).isEqualTo(iriss + 1);
        assertThat(answer(iris, place, "TAKEN_UP", "Wij kijken ernaar.").statusCode())
                .isEqualTo(302);
        assertThat(waiting.of(ilse)).as("taken up").isEqualTo(before);
        assertThat(told.of(sanne)).isEqualTo(read + 1);
        assertThat(sanne.get(place).body()).contains("Opgepakt door Iris", "Wij kijken ernaar.");
        assertThat(told.of(sanne)).as("read").isEqualTo(read);
        assertThat(answer(ilse, place, "NOTHING_FURTHER", "").statusCode()).isEqualTo(302);
        assertThat(sanne.get(place).body()).contains("Geen vervolg, zei Ilse", "Wij kijken ernaar.");
    }

    @Test
    void the_form_says_that_there_are_no_persons_who_reads_it_and_where_else_to_go() {
        assertThat(sanne.get(NEW).body())
                .contains(
                        "Hier staan geen personen",
                        "nooit aan elkaar gekoppeld",
                        "href=\"/signalen/nieuw\"",
                        "href=\"tel:112\"",
                        "Meld Misdaad Anoniem",
                        "De procesregisseur van Gemeente Lichtendal en de analist van RIEC");
        assertThat(sanne.get("/signalen/nieuw").body())
                .contains("Gaat het om een plek en niet om een jongere?", "href=\"/plaatsen/nieuw\"");
        for (String other : new String[] {"fg.gemeente", "beheer.gemeente", "pieter.leerplicht", "esra.politie"}) {
            assertThat(SERVER.as(other).get(NEW).statusCode()).as(other).isEqualTo(200);
        }
    }

    @Test
    void each_field_that_is_empty_or_impossible_says_so_and_the_rest_stays() {
        sanne.get(NEW);
        HttpResponse<String> empty = sanne.submit(NEW);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains(
                        "Kies wat voor plek het is",
                        "Schrijf op waar het is",
                        "Vul de dag in",
                        "Schrijf op wat je zag of hoorde",
                        "Kies hoe je het weet");
        HttpResponse<String> turned = send("gezien-tot", today.minusDays(4).toString());
        assertThat(turned.statusCode()).isEqualTo(422);
        assertThat(turned.body()).contains("De laatste dag ligt voor de eerste", seen, "Havenstraat 12");
        HttpResponse<String> future = send("gezien-op", today.plusDays(1).toString());
        assertThat(future.body()).contains("Deze dag is nog niet geweest");
    }

    @Test
    void an_address_stands_in_its_own_field_only_and_what_finds_a_person_stands_nowhere() {
        HttpResponse<String> address = send("wat-gezien", "Er wordt gebeld bij Havenstraat 12.");
        assertThat(address.statusCode()).isEqualTo(422);
        assertThat(address.body()).contains("Laat dit weg: ‘Havenstraat 12’", "Er wordt gebeld bij Havenstraat 12.");
        HttpResponse<String> phone = send("waar", "Havenstraat 12, bel 06-12345678");
        assertThat(phone.statusCode()).isEqualTo(422);
        assertThat(phone.body()).contains("Laat dit weg: ‘06-12345678’").doesNotContain("geen-naam-ook");
        assertThat(send("waar", "De auto met AB-12-CD").statusCode()).isEqualTo(422);
        assertThat(send("waar", "t.me/snelgeld").statusCode()).as("a garage").isEqualTo(422);
        assertThat(send("plek", "ONLINE", "waar", "t.me/snelgeld").statusCode()).isEqualTo(302);
    }

    @Test
    void a_name_in_any_field_takes_a_second_press_that_is_about_that_name_only() {
        String[] named = {"waar", "Garage Mohamed de Vries"};
        HttpResponse<String> warned = send(named);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("Dit lijkt op een naam", "Het is geen persoon: zo versturen", seen);
        String shown = found("name=\"bekeken\" value=\"([^\"]+)\"", warned.body());
        assertThat(send("waar", named[1], "bekeken", shown).statusCode())
                .as("without that press")
                .isEqualTo(422);
        assertThat(send(
                                "waar",
                                named[1],
                                "bekeken",
                                shown,
                                "geen-naam-ook",
                                "ja",
                                "wat-gezien",
                                "Daar is Kevin Jansen.")
                        .statusCode())
                .as("another name")
                .isEqualTo(422);
        assertThat(send("waar", named[1], "bekeken", shown, "geen-naam-ook", "ja")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_word_back_is_looked_at_too_and_a_second_answer_reads_the_first() {
        String place = reported();
        HttpResponse<String> phone = answer(ilse, place, "TAKEN_UP", "Bel 06-12345678.");
        assertThat(phone.statusCode()).isEqualTo(422);
        assertThat(phone.body()).contains("Laat dit weg: ‘06-12345678’", "Bel 06-12345678.");
        assertThat(answer(ilse, place, "NEW", "").statusCode()).as("no answer").isEqualTo(422);
        assertThat(answer(ilse, place, "TAKEN_UP", "").statusCode()).isEqualTo(302);
        HttpResponse<String> late = iris.submit(place + "/stand", "version", "0", "stand", "PASSED_ON");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Een ander antwoordde net", "Opgepakt door Ilse");
    }

    @Test
    void others_find_nothing_and_who_reported_does_not_say_what_becomes_of_it() {
        String place = reported();
        for (String other : new String[] {
            "daan.jongerenwerk",
            "mark.politie",
            "esra.politie",
            "mira.gemeente",
            "beheer.gemeente",
            "fg.gemeente",
            "pieter.leerplicht"
        }) {
            Visitor visitor = SERVER.as(other);
            assertThat(visitor.get(place).statusCode()).as(other).isEqualTo(404);
            assertThat(visitor.get("/plaatsen").body()).as(other).doesNotContain(place);
            for (String deed : new String[] {"/stand", "/terug"}) {
                assertThat(visitor.submit(place + deed, "stand", "TAKEN_UP", "terugnemen", "ja")
                                .statusCode())
                        .as(other + deed)
                        .isEqualTo(404);
            }
        }
        sanne.get(place);
        assertThat(sanne.submit(place + "/stand", "version", "0", "stand", "TAKEN_UP")
                        .statusCode())
                .isEqualTo(404);
        ilse.get(place);
        assertThat(ilse.submit(place + "/terug", "terugnemen", "ja").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_reported_takes_it_back_until_it_is_taken_up_and_no_log_knows_which() {
        String place = reported();
        sanne.get(place);
        assertThat(sanne.submit(place + "/terug").statusCode()).as("no tick").isEqualTo(422);
        HttpResponse<String> back = sanne.post(place + "/terug", "terugnemen", "ja");
        assertThat(back.uri().getPath()).isEqualTo("/plaatsen");
        assertThat(back.body()).contains("teruggenomen en vernietigd").doesNotContain(place);
        assertThat(ilse.get(place).statusCode()).isEqualTo(404);
        String kept = reported();
        answer(ilse, kept, "TAKEN_UP", "");
        HttpResponse<String> late = sanne.submit(kept + "/terug", "terugnemen", "ja");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Terugnemen kan niet meer", seen);
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM trail_line WHERE object_id IN (?::uuid, ?::uuid)")
                        .params(place.substring("/plaatsen/".length()), kept.substring("/plaatsen/".length()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_project_leader_sees_numbers_from_five_up_and_nobody_else_sees_the_page() {
        SERVER.superuser().sql("""
                        INSERT INTO place_signal_count (month, neighbourhood, kind, number)
                        VALUES ('2019-03-01', 'noorderpoort', 'HOUSE', 7), ('2019-04-01', 'molenveld', 'SHED', 4)
                            ON CONFLICT DO NOTHING""").update();
        Visitor pieter = SERVER.as("pieter.leerplicht");
        assertThat(pieter.get("/plaatsen").body()).contains("href=\"/plaatsen/aantallen\"");
        assertThat(pieter.get("/plaatsen/aantallen").body())
                .contains("maart 2019", "Noorderpoort", ">7<")
                .doesNotContain("april 2019", "Molenveld");
        for (String other : new String[] {"sanne.jongerenwerk", "ilse.gemeente", "iris.riec", "fg.gemeente"}) {
            assertThat(SERVER.as(other).get("/plaatsen/aantallen").statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
    }
}
