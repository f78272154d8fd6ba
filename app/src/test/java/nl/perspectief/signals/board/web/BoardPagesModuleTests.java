package nl.perspectief.signals.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.web.Chain;
import nl.perspectief.signals.weighing.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of weighings: found by name or neighbourhood, cut and sorted, and who did not agree is marked. */
class BoardPagesModuleTests {
    private static final Pattern NEXT = Pattern.compile("href=\"(/wegingen\\?[^\"]*na=[^\"]+)\"");

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");
    private final String name = Chain.freshName();

    /** All pages of a list. */
    private static String all(Visitor lead, String filter) {
        StringBuilder all = new StringBuilder();
        String path = "/wegingen?" + filter;
        while (!path.isEmpty()) {
            HttpResponse<String> page = lead.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            all.append(page.body());
            Matcher next = NEXT.matcher(page.body());
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        return all.toString();
    }

    private static HttpResponse<String> search(Visitor lead, String words) {
        lead.get("/wegingen");
        return lead.submit("/wegingen/zoeken", "naam", words);
    }

    private String row(String page) {
        return Arrays.stream(page.split("<tr>"))
                .filter(row -> row.contains(name))
                .findFirst()
                .orElse("");
    }

    @Test
    void a_name_or_a_neighbourhood_is_found_and_stands_in_no_address() {
        Chain.referred(sanne, Chain.recorded(sanne, name));
        assertThat(search(ilse, name).body()).contains(name, "Alle wegingen tonen");
        assertThat(search(ilse, name.substring(2)).body()).doesNotContain("<strong>" + name);
        String inPlace = search(ilse, "noorder").body();
        assertThat(inPlace).contains("/wegingen/").doesNotContain("naam=noorder");
        assertThat(search(ilse, "Nergensbuurt").body()).contains("Er wacht geen weging met die naam of buurt.");
        HttpResponse<String> tooShort = search(ilse, "n");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("#veld-naam");
        assertThat(ilse.get("/wegingen/zoeken").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanne.jongerenwerk", "mark.politie", "fg.gemeente", "mira.gemeente"})
    void nobody_else_finds_anybody(String login) {
        Chain.referred(sanne, Chain.recorded(sanne, name));
        Visitor other = Chain.SERVER.as(login);
        other.get("/");
        HttpResponse<String> page = other.submit("/wegingen/zoeken", "naam", name);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("<strong>" + name);
    }

    @Test
    void a_list_is_cut_by_whose_turn_it_is_and_by_route() {
        String path = Chain.begun(sanne, ilse, name);
        assertThat(all(ilse, "stand=wegen")).contains(path);
        assertThat(all(ilse, "stand=wegen&route=seen_only&volgorde=route")).contains(path);
        for (String filter : new String[] {
            "stand=beginnen", "stand=besluiten", "stand=afwijkend", "stand=mijn", "stand=alles&route=core_member"
        }) {
            assertThat(all(ilse, filter)).as(filter).doesNotContain(path);
        }
        String anything = "stand=zo&route=maar&volgorde=wat";
        assertThat(all(ilse, anything)).contains(path);
    }

    private static String[] byThePolice(List<String> ticks, String version) {
        String[] wish = Chain.wish(
                ticks,
                "version",
                version,
                "politiecontact-dag",
                Today.here().minusDays(2).toString(),
                "politiecontact-als",
                "NEITHER");
        wish[1] = Route.POLICE_CONTACT.name();
        return wish;
    }

    @Test
    void routes_stand_together_and_whose_turn_it_is_first() {
        Chain.begun(sanne, ilse, name);
        String other = Chain.recorded(sanne, Chain.freshName());
        HttpResponse<String> preview = sanne.post(
                other + "/aanmelden/voorbeeld",
                byThePolice(Chain.ticks(sanne.get(other + "/aanmelden").body()), "1"));
        assertThat(sanne.post(other + "/aanmelden", byThePolice(Chain.sent(preview), Chain.version(preview)))
                        .statusCode())
                .isEqualTo(200);
        String byRoute = all(ilse, "volgorde=route");
        assertThat(byRoute).contains(">1, politiecontact<", ">3, alleen gezien<");
        assertThat(byRoute.lastIndexOf(">1, politiecontact<")).isLessThan(byRoute.indexOf(">3, alleen gezien<"));
        assertThat(all(ilse, "volgorde=state")).contains(name);
        assertThat(ilse.get("/wegingen?stand=wegen&na=" + UUID.randomUUID()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_did_not_agree_is_marked_and_stays_marked_when_answers_change() {
        String path = Chain.answered(sanne, ilse, name);
        assertThat(row(all(ilse, ""))).doesNotContain("afwijkende mening");
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        karim.get(path + "/tweede-lezing");
        karim.post(path + "/tweede-lezing", "eens", "NO", "reden", "Er is nog niet gepraat.");
        assertThat(row(all(ilse, ""))).contains("afwijkende mening");
        ilse.get(Chain.question(path, Criterion.SUBSIDIARITY));
        ilse.submit(
                Chain.question(path, Criterion.SUBSIDIARITY),
                Chain.answer(Criterion.SUBSIDIARITY, "YES", "Nu is er gepraat."));
        assertThat(row(all(ilse, "stand=afwijkend"))).contains("afwijkende mening");
        assertThat(ilse.get(path + "/besluit").body())
                .contains("Wat lichter is geprobeerd", "Nu is er gepraat.", "Er is nog niet gepraat.");
    }
}
