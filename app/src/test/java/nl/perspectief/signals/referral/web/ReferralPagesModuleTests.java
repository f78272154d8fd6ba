package nl.perspectief.signals.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Today;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralPagesModuleTests {
    private static final String NEVER_THERE = "01234567-89ab-7def-8123-456789abcdef";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");

    /** What only the receiver can do with what was given. */
    private static final Pattern ASK =
            Pattern.compile("\\s*<p class=\"ps-small\"><a [^>]*/vraag\">.*?</p>", Pattern.DOTALL);

    @Test
    void the_process_lead_sees_letter_for_letter_what_the_preview_showed() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        HttpResponse<String> preview = Chain.previewed(sanne, path);
        Chain.refer(sanne, path, preview);
        String delivered = ilse.get(Chain.weighing(ilse, name)).body();
        assertThat(received(preview.body()))
                .contains(name, "Had drie telefoons bij zich.", "Samen kijken is nodig.", "Sanne")
                .isEqualToNormalizingWhitespace(ASK.matcher(received(delivered)).replaceAll(""));
    }

    @Test
    void the_preview_tells_what_stays_and_why() {
        String path = Chain.recorded(sanne, Chain.freshName());
        String page = Chain.previewed(sanne, path).body();
        assertThat(received(page)).doesNotContain("Was twee keer niet op school.");
        assertThat(page).contains("Was twee keer niet op school.", "heeft geen afspraak", "/mag-ik-delen?signaal=");
    }

    @Test
    void what_was_not_chosen_stays_and_the_lead_does_not_see_it() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        String fact = Chain.ticks(sanne.get(path + "/aanmelden").body()).getFirst();
        HttpResponse<String> preview = sanne.post(path + "/aanmelden/voorbeeld", Chain.wish(List.of(fact)));
        assertThat(preview.body()).contains("niet gekozen");
        Chain.refer(sanne, path, preview);
        assertThat(ilse.get(Chain.weighing(ilse, name)).body())
                .contains("Had drie telefoons bij zich.")
                .doesNotContain("Ik denk dat er druk is.", "Was twee keer niet op school.");
    }

    @Test
    void who_goes_back_from_a_preview_finds_what_was_typed_until_it_is_given() {
        String path = Chain.recorded(sanne, Chain.freshName());
        HttpResponse<String> preview = Chain.previewed(sanne, path);
        assertThat(sanne.get(path + "/aanmelden").body()).contains("Samen kijken is nodig.", "Begin opnieuw");
        assertThat(sanne.get(path + "/aanmelden?opnieuw=ja").body())
                .doesNotContain("Samen kijken is nodig.", "Begin opnieuw");
        assertThat(Chain.SERVER.as("daan.jongerenwerk").get(path + "/aanmelden").body())
                .doesNotContain("Samen kijken is nodig.");
        Chain.refer(sanne, path, preview);
        assertThat(sanne.get(path + "/aanmelden").body()).doesNotContain("Samen kijken is nodig.");
    }

    @Test
    void a_preview_gives_nothing() {
        String name = Chain.freshName();
        Chain.previewed(sanne, Chain.recorded(sanne, name));
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
    }

    @Test
    void a_form_made_to_send_what_must_stay_gives_nothing_and_says_what() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        HttpResponse<String> preview = Chain.previewed(sanne, path);
        List<String> all = Chain.ticks(preview.body());
        HttpResponse<String> page =
                sanne.submit(path + "/aanmelden", Chain.wish(all, "version", Chain.version(preview)));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Was twee keer niet op school.", "/mag-ik-delen?signaal=");
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
    }

    @Test
    void statements_of_another_signal_cannot_be_slipped_in() {
        String path = Chain.recorded(sanne, Chain.freshName());
        List<String> foreign = Chain.ticks(sanne.get(Chain.recorded(sanne, Chain.freshName()) + "/aanmelden")
                .body());
        assertThat(sanne.submit(path + "/aanmelden/voorbeeld", Chain.wish(foreign))
                        .statusCode())
                .isEqualTo(422);
        assertThat(sanne.submit(path + "/aanmelden", Chain.wish(foreign, "version", "1"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_signal_that_changed_after_the_preview_is_shown_again_first() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        HttpResponse<String> preview = Chain.previewed(sanne, path);
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        List<String> fields = Chain.signal(name);
        fields.set(fields.indexOf("feit") + 1, "Had toch maar één telefoon.");
        fields.addAll(List.of("version", Chain.version(daan.get(path + "/wijzigen"))));
        daan.post(path + "/wijzigen", Chain.array(fields));
        HttpResponse<String> again = Chain.refer(sanne, path, preview);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Had toch maar één telefoon.");
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
        assertThat(Chain.refer(sanne, path, again).statusCode()).isEqualTo(200);
        assertThat(Chain.weighings(ilse)).contains(name);
    }

    @Test
    void a_form_sent_twice_refers_once() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        HttpResponse<String> preview = Chain.previewed(sanne, path);
        Chain.refer(sanne, path, preview);
        assertThat(Chain.refer(sanne, path, preview).body()).contains("lag al bij de procesregisseur");
        assertThat(Pattern.compile(name)
                        .matcher(Chain.weighings(ilse))
                        .results()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_has_to_be_chosen_is_asked_for_and_what_was_typed_stays() {
        String path = Chain.recorded(sanne, Chain.freshName());
        sanne.get(path + "/aanmelden");
        HttpResponse<String> page = sanne.submit(path + "/aanmelden/voorbeeld", "noodzaak", "Dit typte ik.");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Dit typte ik.",
                        "#veld-weg",
                        "#veld-toestemming-jongere",
                        "#veld-toestemming-ouders",
                        "#veld-uitspraken");
    }

    /** A name takes a second press, which holds through the preview; a number goes, and a no that counts says what it means. */
    @Test
    void third_persons_in_the_reason_are_asked_about_and_a_no_is_explained() {
        String path = Chain.recorded(sanne, Chain.freshName());
        List<String> ticks = Chain.ticks(sanne.get(path + "/aanmelden").body());
        String[] wish = Chain.wish(ticks, "politiecontact-als", "NEITHER", "politiecontact-dag", "1-1-2001");
        wish[1] = "POLICE_CONTACT";
        wish[3] = "OBJECTS";
        wish[7] = "Vriend Mohammed el Amrani, 06-12345678, doet mee.";
        HttpResponse<String> number = sanne.submit(path + "/aanmelden/voorbeeld", wish);
        assertThat(number.statusCode()).isEqualTo(422);
        assertThat(number.body()).contains("Hiermee is iemand te vinden: ‘06-12345678’");
        wish[7] = "Vriend Mohammed el Amrani doet mee.";
        HttpResponse<String> name = sanne.submit(path + "/aanmelden/voorbeeld", wish);
        assertThat(name.body()).contains("Dit lijkt op een naam: ‘Mohammed el Amrani’");
        String[] pressed = Arrays.copyOf(wish, wish.length + 4);
        System.arraycopy(
                new String[] {"bekeken", "Mohammed el Amrani", "geen-naam-ook", "ja"}, 0, pressed, wish.length, 4);
        HttpResponse<String> old = sanne.submit(path + "/aanmelden/voorbeeld", pressed);
        assertThat(old.body()).contains("langer geleden dan de afspraken toelaten: het mag zijn vanaf ");
        pressed[Arrays.asList(pressed).indexOf("1-1-2001")] =
                Today.here().minusDays(3).toString();
        HttpResponse<String> preview = sanne.submit(path + "/aanmelden/voorbeeld", pressed);
        assertThat(preview.body()).contains("De jongere zei nee", "name=\"geen-naam\" value=\"Mohammed el Amrani\"");
    }

    @Test
    void a_signal_without_a_name_cannot_be_referred() {
        List<String> fields = new ArrayList<>(List.of("uitbuiting", "NO", "buurt", "molenveld", "waarneming", "Moe."));
        fields.addAll(List.of("jongere-weet", "YES", "ouders-weten", "YES"));
        sanne.get("/signalen/nieuw");
        String path = sanne.post("/signalen", Chain.array(fields)).uri().getPath();
        HttpResponse<String> page = sanne.get(path + "/aanmelden");
        assertThat(page.body()).contains("Zonder naam");
        String tick = ticksOf(path);
        assertThat(sanne.submit(path + "/aanmelden", Chain.wish(List.of(tick), "version", "1"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_referral_can_be_taken_back_until_the_weighing_begins() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        Chain.referred(sanne, path);
        String weighing = Chain.weighing(ilse, name);
        sanne.get(path);
        assertThat(sanne.post(path + "/aanmelding/terugnemen").body()).contains("teruggenomen");
        assertThat(ilse.get(weighing).statusCode()).isEqualTo(404);
        assertThat(Chain.weighings(ilse)).doesNotContain(name);
        Chain.referred(sanne, path);
        String again = Chain.weighing(ilse, name);
        ilse.get(again);
        ilse.post(again + "/beginnen");
        sanne.get(path);
        assertThat(sanne.post(path + "/aanmelding/terugnemen").body()).contains("Terugnemen kan niet");
        assertThat(ilse.get(again).body()).contains(name);
    }

    @Test
    void a_referred_signal_is_not_destroyed_and_keeps_its_name() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        Chain.referred(sanne, path);
        sanne.get(path + "/wijzigen");
        assertThat(sanne.post(path + "/vernietigen").body()).contains("kun je ook de aanmelding terugnemen");
        List<String> fields = Chain.signal("Anders");
        fields.addAll(List.of("version", Chain.version(sanne.get(path + "/wijzigen"))));
        HttpResponse<String> page = sanne.submit(path + "/wijzigen", Chain.array(fields));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("De naam kan hier niet veranderen", "value=\"Anders\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanne.jongerenwerk", "emma.school"})
    void an_answer_that_is_not_there_cannot_be_marked_as_seen(String login) {
        Visitor visitor = Chain.SERVER.as(login);
        visitor.get("/signalen/nieuw");
        assertThat(visitor.post("/antwoorden/" + NEVER_THERE + "/gezien").statusCode())
                .isEqualTo(404);
    }

    /** The part of a page that tells what a process lead sees. */
    private static String received(String body) {
        int start = body.indexOf("ps-received");
        assertThat(start).isPositive();
        return body.substring(start, body.indexOf("</section>", start));
    }

    private String ticksOf(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        var acting = Chain.SERVER
                .bean(Professionals.class)
                .of("sanne.jongerenwerk")
                .getFirst()
                .under(Working.on("d1"), "4bf92f3577b34da6a3ce929d0e0e4736");
        return Chain.SERVER
                .bean(Items.class)
                .ofSignal(acting, UUID.fromString(id))
                .getFirst()
                .id()
                .toString();
    }
}
