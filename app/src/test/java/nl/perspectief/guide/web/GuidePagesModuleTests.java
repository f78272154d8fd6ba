package nl.perspectief.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;

/** The guide as somebody without an account meets it, and as somebody with one does. */
class GuidePagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final GuideContents CONTENTS = SERVER.bean(GuideContents.class);
    private static final int MOST_BYTES = 400_000;
    private static final List<String> OPEN = List.of(
            "/wegwijzer",
            "/wegwijzer?plek=SCHOOL",
            "/wegwijzer?taal=en",
            "/wegwijzer/zoeken?q=dure+jas",
            "/wegwijzer/zoeken?q=",
            "/wegwijzer/meer-dan-een-telefoon",
            "/wegwijzer/bestaat-niet",
            "/wegwijzer/alles",
            "/wegwijzer/wat-nu",
            "/wegwijzer/wat-nu?beroep=teacher&zorg=WORRY",
            "/wegwijzer/bronnen",
            "/wegwijzer/bronnen?toon=UNSOURCED",
            "/wegwijzer/contacten",
            "/wegwijzer/app.webmanifest",
            "/wegwijzer/offline.js");

    @Test
    void no_open_page_sets_a_cookie_or_asks_for_a_form_that_would_need_one() {
        for (String path : OPEN) {
            Visitor nobody = SERVER.visitor();
            HttpResponse<String> answer = nobody.look(path);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.body()).as(path).doesNotContain("_csrf").doesNotContain("method=\"post\"");
            assertThat(answer.statusCode()).as(path).isEqualTo(path.endsWith("bestaat-niet") ? 404 : 200);
        }
        assertThat(SERVER.visitor().look("/uitgelogd").headers().allValues("Set-Cookie"))
                .as("another page does, so that this can fail")
                .isNotEmpty();
    }

    @Test
    void a_card_says_what_else_it_can_mean_as_prominently_as_what_it_is() {
        String page = SERVER.visitor().get("/wegwijzer/meer-dan-een-telefoon").body();
        Card card = CONTENTS.card(Language.NL, "meer-dan-een-telefoon").orElseThrow();
        assertThat(page)
                .containsSubsequence(
                        card.title(),
                        "Wat je kunt zien of horen",
                        "Wat het ook kan zijn",
                        "Doen",
                        "Niet doen",
                        "Hoe zeker is dit?")
                .contains("Nog niet nagelezen door een tweede persoon", "Tel tekens nooit op");
        assertThat(Pattern.compile(
                                "<section class=\"ps-card[^>]*>\\s*<h2 class=\"utrecht-heading-2\" id=\"(zien|anders)\"")
                        .matcher(page)
                        .results())
                .hasSize(2);
    }

    @Test
    void the_language_of_an_address_stays_in_the_links() {
        String page = SERVER.visitor().get("/wegwijzer?taal=en").body();
        assertThat(page).contains("<html lang=\"en\"", "What do you see?");
        assertThat(Pattern.compile("href=\"(/wegwijzer[^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .filteredOn(link -> !link.contains("taal=nl") && !link.endsWith("webmanifest"))
                .isNotEmpty()
                .allMatch(link -> link.contains("taal=en"));
        assertThat(SERVER.visitor().get("/wegwijzer?taal=xx").body()).contains("<html lang=\"nl\"");
    }

    @Test
    void what_somebody_types_is_found_and_comes_back_escaped() {
        Visitor nobody = SERVER.visitor();
        assertThat(nobody.get("/wegwijzer/zoeken?q=twee+telefoonz").body()).contains("Meer dan één telefoon");
        assertThat(nobody.get("/wegwijzer/zoeken?q=%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert")
                .contains("&lt;script>");
        assertThat(nobody.get("/wegwijzer/zoeken?q=qqqxyzzy").body()).contains("We vinden geen kaart");
    }

    @Test
    void what_a_profession_may_share_comes_from_the_covenants_in_force_with_the_rule_folded() {
        String page = SERVER.visitor()
                .get("/wegwijzer/wat-nu?beroep=youth-worker&zorg=WORRY")
                .body();
        assertThat(page).contains("Je mag ", "Dit mag alleen:", "<li>als ", "<summary>De regel</summary>");
        assertThat(page).as("who has no account cannot ask further").doesNotContain("/mag-ik-delen");
        assertThat(SERVER.as("sanne.jongerenwerk")
                        .get("/wegwijzer/wat-nu?beroep=youth-worker&zorg=WORRY")
                        .body())
                .contains("/mag-ik-delen");
        assertThat(SERVER.visitor()
                        .get("/wegwijzer/wat-nu?beroep=youth-worker&zorg=DANGER")
                        .body())
                .contains("href=\"tel:112\"");
    }

    @Test
    void in_danger_the_emergency_number_comes_before_what_may_be_shared_and_every_condition_is_a_clause() {
        for (String language : List.of("nl", "en")) {
            String page = SERVER.visitor()
                    .get("/wegwijzer/wat-nu?beroep=teacher&zorg=DANGER&taal=" + language)
                    .body();
            assertThat(Pattern.compile("<div class=\"ps-rule").matcher(page).results())
                    .isNotEmpty();
            assertThat(page)
                    .containsSubsequence(
                            language.equals("nl") ? "mag je altijd bellen" : "You may always call",
                            "<div class=\"ps-guide-says\"");
            assertThat(Pattern.compile("<li>([^<]*)").matcher(conditions(page)).results())
                    .isNotEmpty()
                    .allMatch(found -> found.group(1).matches("(als|tenzij|if|unless) .*"));
        }
        String consult = SERVER.visitor()
                .get("/wegwijzer/wat-nu?beroep=teacher&zorg=DANGER")
                .body();
        assertThat(consult.substring(consult.indexOf("Waarschuw de schoolleiding"))
                        .split("</li>", 2)[0])
                .doesNotContain("Wat mag je bij deze stap delen");
    }

    /** The lists of what has to be so. */
    private static String conditions(String page) {
        return Pattern.compile("(?s)(?:Dit mag alleen|This is allowed only):</p>\\s*<ul>(.*?)</ul>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void what_somebody_in_need_types_shows_whom_to_call_before_any_card() {
        Visitor nobody = SERVER.visitor();
        assertThat(nobody.get("/wegwijzer/zoeken?q=zelfmoord").body())
                .containsSubsequence("Bel of chat eerst", "href=\"tel:112\"", "113 Zelfmoordpreventie", "tel:08000113");
        assertThat(nobody.get("/wegwijzer/zoeken?q=pistool").body())
                .containsSubsequence("Bel of chat eerst", "Alarmnummer 112", "Dit past het best");
        assertThat(nobody.get("/wegwijzer/zoeken?q=rape&taal=en").body())
                .containsSubsequence("Call or chat first", "Centrum Seksueel Geweld");
        assertThat(nobody.get("/wegwijzer/zoeken?q=dure+jas").body()).doesNotContain("Bel of chat eerst");
    }

    @Test
    void a_profession_without_a_partner_in_the_covenant_is_told_so() {
        CONTENTS.plans(Language.NL).stream()
                .filter(plan -> plan.partner().isEmpty())
                .findFirst()
                .ifPresent(plan -> assertThat(SERVER.visitor()
                                .get("/wegwijzer/wat-nu?zorg=WORRY&beroep=" + plan.profession())
                                .body())
                        .contains("Het convenant heeft geen partner voor dit werk"));
    }

    @Test
    void the_list_of_contacts_begins_as_the_file_says_and_its_changes_are_kept() throws IOException {
        List<String> known = SERVER.bean(Helplines.class).all().stream()
                .map(line -> line.key())
                .toList();
        assertThat(Files.readAllLines(Path.of("src/main/resources/guide/contacts.md")).stream()
                        .filter(line -> line.startsWith("| "))
                        .skip(2)
                        .map(line -> line.split("\\|")[1].strip()))
                .isNotEmpty()
                .allMatch(known::contains);
        Visitor ilse = SERVER.as("ilse.gemeente");
        String body = ilse.get("/wegwijzer/contacten/wijzigen?contact=halt").body();
        assertThat(body).contains("Er is nog niets gewijzigd");
        String changed = ilse.post(
                        "/wegwijzer/contacten/wijzigen",
                        "contact",
                        "halt",
                        "version",
                        "1",
                        "naam-nl",
                        "Halt",
                        "naam-en",
                        "Halt",
                        "bereik",
                        "088-1234567",
                        "waarvoor-nl",
                        "vragen over Halt",
                        "waarvoor-en",
                        "questions about Halt",
                        "eigenaar",
                        "Gemeente Lichtendal",
                        "nagekeken",
                        "2026-11-20",
                        "bron",
                        "")
                .body();
        assertThat(changed).contains("Het contact is gewijzigd", "088-1234567", "door Gemeente Lichtendal");
        assertThat(ilse.get("/wegwijzer/contacten/wijzigen?contact=halt").body())
                .contains("Zo stond het er tot", "halt.nl");
        assertThat(SERVER.visitor().get("/wegwijzer/contacten").body()).contains("088-1234567");
        assertThat(ilse.post(
                                "/wegwijzer/contacten/wijzigen",
                                "contact",
                                "halt",
                                "version",
                                "2",
                                "bereik",
                                "bel maar",
                                "naam-nl",
                                "Halt")
                        .body())
                .contains("Schrijf een telefoonnummer in cijfers")
                .contains("value=\"bel maar\"");
    }

    private static String changed(String key, String reach, String checked, String meant) {
        Visitor ilse = SERVER.as("ilse.gemeente");
        ilse.get("/wegwijzer/contacten/wijzigen?contact=" + key);
        return ilse.post(
                        "/wegwijzer/contacten/wijzigen",
                        "contact",
                        key,
                        "version",
                        "1",
                        "naam-nl",
                        "Naam",
                        "naam-en",
                        "Name",
                        "bereik",
                        reach,
                        "waarvoor-nl",
                        meant,
                        "waarvoor-en",
                        "what for",
                        "eigenaar",
                        "Gemeente Lichtendal",
                        "nagekeken",
                        checked,
                        "bron",
                        "")
                .body();
    }

    @Test
    void a_number_on_which_a_life_can_depend_is_changed_by_nobody() {
        for (String key : List.of("112", "politie", "veilig-thuis")) {
            for (String reach : List.of("012-3456789", "0612345678", "https://example.org")) {
                assertThat(changed(key, reach, "2026-11-20", "iets"))
                        .as(key)
                        .contains("Dit is een landelijk nummer", "value=\"" + reach + "\"");
            }
        }
        assertThat(SERVER.visitor().get("/wegwijzer").body()).contains("href=\"tel:112\"");
    }

    @Test
    void a_mobile_number_is_refused_however_it_is_written_and_wherever_it_stands() {
        for (String mobile : List.of(
                "0612345678",
                "06-12345678",
                "06 12 34 56 78",
                "+31612345678",
                "+31 6 12345678",
                "+31 (0)6 12345678",
                "0031612345678",
                "0612",
                "https://wa.me/31612345678")) {
            assertThat(changed("comensha", mobile, "2026-11-20", "iets"))
                    .as(mobile)
                    .contains("Dit is een mobiel nummer, van een persoon");
        }
        assertThat(changed("comensha", "033-4481186", "2026-11-20", "vraag Jan op 06-12345678"))
                .contains("Dit is een mobiel nummer, van een persoon");
        assertThat(SERVER.bean(Helplines.class).find("comensha").orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void a_day_of_checking_that_is_long_ago_or_still_to_come_is_refused() {
        assertThat(changed("comensha", "033-4481186", "1990-01-01", "iets")).contains("langer dan een jaar geleden");
        assertThat(changed("comensha", "033-4481186", "2090-01-01", "iets")).contains("Kies een dag die al geweest is");
    }

    /** The number of a page does not come from the table, so that a table in which somebody meddled harms nobody. */
    @Test
    void the_line_of_danger_does_not_take_its_number_from_the_list() {
        var said = new Said(java.util.Map.of());
        var out = new gg.jte.output.StringOutput();
        said.of("{contact:112} {contact:politie} {contact:veilig-thuis} {contact:onbekend}")
                .writeTo(out);
        assertThat(out.toString()).contains("tel:112", "tel:09008844", "tel:08002000");
    }

    /** Under the role that may keep the list, past the pages. */
    @Test
    void the_database_refuses_another_number_to_a_keeper_too() {
        var jdbc = SERVER.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var transactions = SERVER.bean(nl.perspectief.organisations.Transactions.class);
        var acting = SERVER.bean(nl.perspectief.organisations.Professionals.class)
                .of("ilse.gemeente")
                .getFirst()
                .under(nl.perspectief.organisations.Purpose.own("geen"), "4bf92f3577b34da6a3ce929d0e0e4736");
        for (String wrong : List.of(
                "UPDATE guide_helpline SET reach = '0612345678' WHERE key = '112'",
                "UPDATE guide_helpline SET reach = '012-3456789' WHERE key = 'politie'",
                "UPDATE guide_helpline SET reach = '012-3456789' WHERE key = 'veilig-thuis'",
                "UPDATE guide_helpline SET key = 'x1' WHERE key = '112'",
                "UPDATE guide_helpline SET reach = '+31 6 12345678' WHERE key = 'comensha'",
                "DELETE FROM guide_helpline WHERE key = '112'")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> transactions.as(acting, () -> jdbc.sql(wrong).update()))
                    .as(wrong)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(transactions.as(
                        acting,
                        () -> jdbc.sql("UPDATE guide_helpline SET source = source WHERE key = '112'")
                                .update()))
                .as("what a keeper may do, so that this can fail")
                .isEqualTo(1);
    }

    /** Who writes past the pages is stopped by the database too. */
    @Test
    void nobody_without_the_role_writes_in_the_list() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> SERVER.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                .sql(
                                        "INSERT INTO guide_helpline SELECT 99, 99, 'x', 'x', '112', 'x', 'x', '', now()::date, true, '', 1")
                                .update())
                .isInstanceOf(RuntimeException.class);
        assertThat(SERVER.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("UPDATE guide_helpline SET reach = '666'")
                        .update())
                .isZero();
    }

    @Test
    void a_check_of_more_than_a_year_ago_and_a_passed_review_are_said() {
        var line = SERVER.bean(Helplines.class).find("veilig-thuis").orElseThrow();
        assertThat(line.stale(line.checkedOn().plusMonths(12))).isFalse();
        assertThat(line.stale(line.checkedOn().plusMonths(12).plusDays(1))).isTrue();
        List<Card> cards = CONTENTS.cards(Language.NL);
        LocalDate last = cards.getFirst().reviewBefore();
        assertThat(SourcesPage.of(new Form(), cards, CONTENTS, LocalDate.of(2026, 11, 29))
                        .overdue())
                .isEmpty();
        assertThat(SourcesPage.of(new Form(), cards, CONTENTS, last.plusDays(1)).overdue())
                .contains(cards.getFirst());
    }

    @Test
    void a_source_is_said_in_the_language_of_the_page() {
        for (String page : List.of("/wegwijzer/bronnen", "/wegwijzer/even-een-pakketje-meenemen")) {
            assertThat(SERVER.visitor().get(page).body())
                    .doesNotContain("year not stated", "Survey of", "Meta-analysis");
            assertThat(SERVER.visitor().get(page + "?taal=en").body()).doesNotContain("jaar niet genoemd", "Rondvraag");
        }
        assertThat(SERVER.visitor().get("/wegwijzer/bronnen").body())
                .contains("Rondvraag bij ongeveer 500 professionals in Rotterdam, 2021", "jaar niet genoemd");
        assertThat(SERVER.visitor().get("/wegwijzer/bronnen?taal=en").body())
                .contains("Survey of about 500 professionals in Rotterdam, 2021");
    }

    @Test
    void the_reviewers_page_leaves_the_claims_that_still_want_a_source() {
        List<Card> cards = CONTENTS.cards(Language.NL);
        LocalDate day = LocalDate.of(2026, 11, 29);
        SourcesPage all = SourcesPage.of(new Form(), cards, CONTENTS, day);
        SourcesPage wanted = SourcesPage.of(new Form().put("toon", "UNSOURCED"), cards, CONTENTS, day);
        assertThat(wanted.claims()).isPositive().isLessThan(all.claims());
        assertThat(wanted.cards())
                .allSatisfy(card -> assertThat(card.claims())
                        .allMatch(placed -> placed.claim().unsourced()));
    }

    @Test
    void everything_that_a_phone_keeps_is_less_than_four_hundred_kilobytes() throws Exception {
        String script = SERVER.visitor().get("/wegwijzer/offline.js").body();
        var list = Pattern.compile("const FILES = \\[([^]]*)]").matcher(script);
        assertThat(list.find()).isTrue();
        long all = 0;
        long unpacked = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : Stream.of(list.group(1).split(","))
                    .map(one -> one.replace("\"", ""))
                    .toList()) {
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(URI.create(SERVER.url() + path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
                all += answer.body().length;
                unpacked += SERVER.visitor().file(path).body().length;
            }
        }
        System.out.printf("kept on a phone: %d bytes over the line, %d unpacked%n", all, unpacked);
        assertThat(all).isLessThan(MOST_BYTES);
    }

    @Test
    void only_the_guide_has_a_manifest_and_nothing_else_of_the_policy_is_wider() {
        String guide = policy("/wegwijzer");
        assertThat(guide).isEqualTo(policy("/uitgelogd") + "; manifest-src 'self'");
        HttpResponse<String> worker = SERVER.visitor().look("/wegwijzer/offline.js");
        assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains("/wegwijzer");
        assertThat(worker.body()).contains("credentials: \"omit\"");
        assertThat(SERVER.visitor().look("/wegwijzer/app.webmanifest").body())
                .contains("\"start_url\":\"/wegwijzer\"", "\"display\":\"standalone\"");
    }

    private static String policy(String path) {
        return SERVER.visitor()
                .look(path)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }
}
