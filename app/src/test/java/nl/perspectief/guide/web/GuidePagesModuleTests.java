package nl.perspectief.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
                .contains("Nog niet naast de bronnen nagelezen", "Tel tekens nooit op");
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

    @Test
    void a_search_that_takes_too_long_is_stopped_and_says_when_to_come_back() throws Exception {
        Visitor nobody = SERVER.visitor();
        assertThat(nobody.get("/wegwijzer/zoeken?q=dure+jas").statusCode()).isEqualTo(200);
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> held = beside.submit(() -> SERVER.superuser()
                    .sql(
                            "DO $$ BEGIN LOCK TABLE guide_vocabulary IN ACCESS EXCLUSIVE MODE; PERFORM pg_sleep(5); END $$")
                    .update());
            while (SERVER.superuser()
                            .sql(
                                    "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation = 'guide_vocabulary'::regclass")
                            .query(Integer.class)
                            .single()
                    == 0) {
                Thread.sleep(20);
            }
            HttpResponse<String> busy = nobody.get("/wegwijzer/zoeken?q=dure+jas");
            assertThat(held.isDone()).as("stopped before the table came free").isFalse();
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).contains("30");
            assertThat(busy.body()).contains("druk");
            held.get();
        }
        assertThat(nobody.get("/wegwijzer/zoeken?q=dure+jas").statusCode()).isEqualTo(200);
    }
}
