package nl.perspectief.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Detour;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.Walk;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Learning as somebody without an account meets it: every choice of every story, and what stands in an address. */
class LearningPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final List<Exercise> STORIES = SERVER.bean(Exercises.class).all(Language.NL);
    private static final Exercise STORY = STORIES.getFirst();
    private static final String SLUG = "/leren/" + STORY.slug();
    private static final Pattern CHOICE = Pattern.compile("<li><a href=\"(/leren/[^\"]*)\">(.*?)</a></li>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final String BEFORE = "voor-anders=NOT&voor-praten=VERY";

    private static String get(String path) {
        HttpResponse<String> answer = SERVER.visitor().look(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        assertThat(answer.body()).as(path).doesNotContain("_csrf", "name=\"sleutel\"");
        return answer.body();
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String way(String path) {
        return URI.create(path).getQuery().replaceFirst(".*weg=([0-9.]*).*", "$1");
    }

    /** A way to the end, shortest first. */
    private static Walk ended(Exercise exercise) {
        return Walk.to(exercise, Choice.END).orElseThrow();
    }

    @Test
    void every_story_is_on_the_first_page_with_for_whom_it_is_how_long_it_takes_and_its_cards() {
        for (Language language : Language.values()) {
            String page = get("/leren?taal=" + language.tag());
            for (Exercise exercise : SERVER.bean(Exercises.class).all(language)) {
                assertThat(words(page))
                        .contains(exercise.title(), exercise.summary(), " " + exercise.minutes() + " min");
                assertThat(page).contains("href=\"/leren/" + exercise.slug() + "?taal=" + language.tag() + "\"");
                assertThat(exercise.cards())
                        .allMatch(card -> page.contains("href=\"/wegwijzer/" + card + "?taal=" + language.tag()));
            }
        }
    }

    /** Follows each choice of each scene that the pages offer, until nothing new is offered. */
    @Test
    void every_choice_of_every_story_leads_to_what_follows_and_every_way_ends() {
        for (Exercise exercise : STORIES) {
            Set<String> followed = new HashSet<>();
            Set<String> scenes = new HashSet<>();
            int ends = 0;
            Queue<String> todo = new ArrayDeque<>(List.of("/leren/" + exercise.slug() + "/verhaal?weg=&" + BEFORE));
            while (!todo.isEmpty()) {
                String path = todo.remove();
                String page = get(path);
                Walk walk = Walk.of(exercise, way(path)).orElseThrow();
                shows(walk, page, path);
                scenes.add(walk.place());
                List<String> offered = CHOICE.matcher(page)
                        .results()
                        .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                        .filter(link ->
                                link.contains("weg=" + way(path) + (way(path).isEmpty() ? "" : ".")))
                        .toList();
                if (walk.ended()) {
                    ends++;
                    assertThat(page).contains("action=\"/leren/" + exercise.slug() + "/klaar\"");
                } else {
                    assertThat(offered)
                            .as(path)
                            .hasSameSizeAs(walk.scene().orElseThrow().choices());
                    offered.stream()
                            .filter(link ->
                                    followed.add(walk.place() + " " + way(link).replaceFirst(".*\\.", "")))
                            .forEach(todo::add);
                }
            }
            assertThat(scenes).as(exercise.slug()).containsAll(exercise.scenes().keySet());
            assertThat(followed)
                    .as(exercise.slug())
                    .hasSize(exercise.scenes().values().stream()
                            .mapToInt(scene -> scene.choices().size())
                            .sum());
            assertThat(ends).as(exercise.slug()).isPositive();
        }
    }

    /** What follows a choice stands before what is new; what was said of being sure goes along. */
    private static void shows(Walk walk, String page, String path) {
        String said = words(page);
        walk.last()
                .ifPresent(step -> assertThat(said)
                        .as(path)
                        .containsSubsequence(
                                "Je koos",
                                step.choice().text(),
                                "Wat er gebeurt",
                                step.choice().follows().text()));
        walk.scene().ifPresent(scene -> {
            assertThat(said).as(path).contains(scene.title());
            scene.tell().forEach(claim -> assertThat(said).as(path).contains(claim.text()));
            scene.also()
                    .forEach(claim -> assertThat(said)
                            .as(path)
                            .containsSubsequence("Wat het ook kan zijn", claim.text(), "Wat doe je?"));
            walk.last()
                    .ifPresent(step -> assertThat(said)
                            .containsSubsequence(step.choice().follows().text(), scene.title(), "Een stap terug"));
        });
        assertThat(page).as(path).contains("voor-praten");
    }

    @Test
    void the_end_says_which_of_too_much_and_too_little_somebody_met_and_leads_to_the_other() {
        Walk much = Walk.to(STORY, Detour.MUCH.scene()).orElseThrow();
        Walk met = Stream.iterate(much, walk -> walk.furthers().getFirst())
                .filter(Walk::ended)
                .findFirst()
                .orElseThrow();
        assertThat(words(get(SLUG + "/einde?weg=" + met.written())))
                .contains("Je zag wat er gebeurt als je te veel deelt.", "Hoe het afliep", "Wat helpt");
        Walk neither = endedWithout(new Walk(STORY, List.of()));
        String page = get(SLUG + "/einde?weg=" + neither.written());
        assertThat(words(page))
                .contains(
                        "niet langs wat er later gebeurt als iemand te veel deelt",
                        "nog niet wat er gebeurt als je te weinig");
        var link = Pattern.compile("href=\"([^\"]*)\">Probeer ook eens te veel te delen<")
                .matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(words(get(HtmlUtils.htmlUnescape(link.group(1)))))
                .contains(STORY.scene(Detour.MUCH.scene()).title());
    }

    private static Walk endedWithout(Walk walk) {
        return Stream.concat(
                        walk.ended() ? Stream.of(walk) : Stream.empty(),
                        walk.furthers().stream()
                                .filter(one -> Stream.of(Detour.values()).noneMatch(one::met))
                                .map(LearningPagesModuleTests::endedWithout))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_way_that_is_none_gets_a_page_that_leads_back_to_the_beginning() {
        for (String page : List.of("verhaal", "einde", "klaar")) {
            for (String way : List.of("9", "0.0.0.0.0.0.0.0.0.0.0.0.0", "x", "%3Cb%3E", "-1", "0..0")) {
                HttpResponse<String> answer = SERVER.visitor().look(SLUG + "/" + page + "?weg=" + way);
                assertThat(answer.statusCode()).as(page + way).isEqualTo(404);
                assertThat(answer.body())
                        .as(page + way)
                        .contains("Deze weg is er niet", "href=\"" + SLUG + "\"")
                        .doesNotContain("<b>");
            }
        }
        assertThat(SERVER.visitor().look("/leren/bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(SERVER.visitor().look("/leren/bestaat-niet/verhaal").statusCode())
                .isEqualTo(404);
        assertThat(SERVER.visitor().look("/leren/bestaat-niet/klaar").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_is_not_yet_at_the_end_is_sent_to_where_they_are_and_the_other_way_round() {
        Visitor nobody = SERVER.visitor();
        for (String page : List.of("einde", "klaar")) {
            assertThat(nobody.get(SLUG + "/" + page + "?weg=0&taal=en").uri().toString())
                    .endsWith(SLUG + "/verhaal?weg=0&taal=en");
        }
        assertThat(nobody.get(SLUG + "/verhaal?weg=" + ended(STORY).written())
                        .uri()
                        .getPath())
                .isEqualTo(SLUG + "/einde");
    }

    @Test
    void what_was_said_before_and_after_is_shown_in_words_and_may_be_left_out() {
        String end = get(SLUG + "/einde?weg=" + ended(STORY).written() + "&" + BEFORE + "&voor-delen=12");
        assertThat(HIDDEN.matcher(end).results().map(found -> found.group(1) + "=" + found.group(2)))
                .containsExactly("weg=" + ended(STORY).written(), "voor-anders=NOT", "voor-praten=VERY");
        String klaar = SLUG + "/klaar?weg=" + ended(STORY).written();
        assertThat(words(get(klaar + "&" + BEFORE + "&na-anders=FAIRLY")))
                .containsSubsequence(
                        "wat een teken ook kan zijn",
                        "Vooraf: Helemaal niet zeker",
                        "Achteraf: Redelijk zeker",
                        "Vooraf: Heel zeker",
                        "Achteraf: niet ingevuld")
                .doesNotContain("met wie mag delen");
        assertThat(words(get(klaar))).doesNotContain("Hoe zeker je was").contains("Bewijs van deelname");
    }

    @Test
    void the_language_of_an_address_stays_in_the_links_and_forms() {
        for (String path : List.of(
                "/leren",
                SLUG,
                SLUG + "/verhaal?weg=0",
                SLUG + "/einde?weg=" + ended(STORY).written())) {
            String page = get(path + (path.contains("?") ? "&" : "?") + "taal=en");
            assertThat(page).contains("<html lang=\"en\"");
            assertThat(Pattern.compile("href=\"(/(?:leren|wegwijzer)[^\"]*)\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1)))
                    .filteredOn(link -> !link.contains("taal=nl"))
                    .isNotEmpty()
                    .allMatch(link -> link.contains("taal=en"));
            if (page.contains("<form method=\"get\"") || page.contains("method=\"get\"")) {
                assertThat(page).contains("<input type=\"hidden\" name=\"taal\" value=\"en\">");
            }
        }
    }

    @Test
    void the_guide_leads_to_the_stories_and_each_card_to_its_own() {
        assertThat(get("/wegwijzer")).contains("href=\"/leren\"");
        for (Exercise exercise : STORIES) {
            for (String card : exercise.cards()) {
                assertThat(get("/wegwijzer/" + card))
                        .as(card)
                        .contains("Oefen hiermee", "href=\"/leren/" + exercise.slug() + "\"");
            }
        }
        String other = SERVER.bean(GuideContents.class).cards(Language.NL).stream()
                .map(Card::slug)
                .filter(card ->
                        STORIES.stream().noneMatch(story -> story.cards().contains(card)))
                .findFirst()
                .orElseThrow();
        assertThat(get("/wegwijzer/" + other)).doesNotContain("Oefen hiermee");
    }
}
