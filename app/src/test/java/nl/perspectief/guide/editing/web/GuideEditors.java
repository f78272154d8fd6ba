package nl.perspectief.guide.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.shared.DutchDays;

/** Two who edit the guide of the demo, and a card of their own. */
abstract class GuideEditors {
    static final TestServer SERVER = TestServer.demo();
    static final String HOME = "/wegwijzer/beheer";

    final Visitor pieter = SERVER.as("pieter.leerplicht");
    final Visitor ilse = SERVER.as("ilse.gemeente");
    final LocalDate today = DutchDays.of(SERVER.bean(Clock.class).instant());
    final String slug = "proef-" + UUID.randomUUID().toString().substring(0, 8);

    /** A word that stands on no other card. */
    final String word = "zwirrel" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    /** A card as it can be proposed, but for these fields. */
    String[] fields(String... other) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("kaart", slug);
        all.put("kaart-titel-NL", "Een " + word + " op straat");
        all.put("kaart-titel-EN", "A " + word + " in the street");
        all.put("kaart-samenvatting-NL", "Dit is een proef.");
        all.put("kaart-samenvatting-EN", "This is a trial.");
        all.put("kaart-woorden-NL", word + "; een; twee; drie; vier");
        all.put("kaart-woorden-EN", word + "; one; two; three; four");
        for (String part : List.of("zien", "zeker", "doen", "niet")) {
            all.put("kaart-" + part + "-NL", "- Een zin over " + part + ". [KP G]");
            all.put("kaart-" + part + "-EN", "- A line about " + part + ". [KP G]");
        }
        all.put("kaart-anders-NL", "- Het is iets anders. [M]\n- Of nog iets. [own]");
        all.put("kaart-anders-EN", "- It is something else. [M]\n- Or yet another. [own]");
        all.put("kaart-soort", "SIGN");
        all.put("kaart-plek", "STREET");
        all.put("kaart-bewijs", "G");
        all.put("kaart-ook", "adhd");
        all.put("kaart-geschreven", today.toString());
        all.put("kaart-nagelezen", "");
        all.put("kaart-herlezen", today.plusMonths(6).toString());
        all.put("waarom", "Dit missen wij hier.");
        for (int i = 0; i < other.length; i += 2) {
            all.put(other[i], other[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        all.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    HttpResponse<String> create(String... other) {
        pieter.get(HOME + "/nieuw");
        return pieter.submit(HOME + "/nieuw", fields(other));
    }

    String card() {
        return HOME + "/kaart?kaart=" + slug;
    }

    HttpResponse<String> change(Visitor who, String... other) {
        who.get(HOME + "/wijzigen?kaart=" + slug);
        return who.submit(HOME + "/wijzigen", fields(other));
    }

    HttpResponse<String> answer(Visitor who, String verdict, String words) {
        who.get(card());
        return who.submit(HOME + "/antwoord", "kaart", slug, "kaart-oordeel", verdict, "toelichting", words);
    }

    void agreed() {
        assertThat(create().statusCode()).isEqualTo(302);
        assertThat(answer(ilse, "AGREED", "").statusCode()).isEqualTo(302);
    }

    static int status(String path) {
        return SERVER.visitor().get(path).statusCode();
    }

    static Acting acting(String who) {
        return SERVER.bean(Professionals.class)
                .of(who)
                .getFirst()
                .under(Purpose.own("geen"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
