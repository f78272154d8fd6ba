package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Every page says what it is for, to whoever opens that. The list of doors says which pages there are. */
class PageHelpModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String SHOWN = "<details class=\"ps-about\">";
    private static final String PAGE = "help/";
    private static final String SENT = "help.sent/";
    private static final String AFTER = "help.shown/";
    private static final int FEWEST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 4;
    private static final int MOST_WORDS = 19;

    /** What is open and a page; the rest is for machines, or only sends somebody on. */
    private static final Set<String> OPEN_PAGES = Set.of(
            "/aanmelden",
            "/beginnen",
            "/toegang",
            "/inloggen/mislukt",
            "/uitgelogd",
            "/wegwijzer",
            "/wegwijzer/zoeken",
            "/wegwijzer/{kaart}",
            "/wegwijzer/alles",
            "/wegwijzer/wat-nu",
            "/wegwijzer/bronnen",
            "/wegwijzer/contacten",
            "/leren",
            "/leren/lessen",
            "/leren/teamsessie",
            "/leren/teamsessie/{sessie}",
            "/leren/teamsessie/{sessie}/dias",
            "/leren/{oefening}",
            "/leren/{oefening}/verhaal",
            "/leren/{oefening}/einde",
            "/leren/{oefening}/klaar");

    private static final Set<String> NO_PAGES = Set.of(
            "/convenant/opmaak.css",
            "/wegwijzer/beheer/bestanden",
            "/verbeterd/{id}",
            "/casussen/{id}/overdracht/papier",
            "/casussen/{id}/brief/pdf",
            "/wegingen/{id}/brief/pdf",
            "/wegingen/{id}/bezwaren/{bezwaar}/brief/pdf",
            "/signalen/importeren/voorbeeld",
            "/signalen/{id}/brief/pdf",
            "/signalen/{id}/bijlagen/{bijlage}",
            "/signalen/{id}/bijlagen/{bijlage}/klein",
            "/leren/mijn/pdf",
            "/later-verder/stil",
            "/later-verder/sleutel");

    private final Doors doors = Doors.read();
    private final Map<String, String> dutch = SERVER.bean(Texts.class).in(Language.NL);

    @Test
    void every_door_to_a_page_has_help_and_every_help_a_door() {
        Set<String> pages = doors.all.stream()
                .filter(PageHelpModuleTests::isPage)
                .map(door -> "help" + door.name().substring("GET ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages).hasSizeGreaterThan(50);
        for (Language language : Language.values()) {
            assertThat(keys(language, PAGE)).as(language.tag()).isEqualTo(pages);
        }
    }

    /** Without what a query asks. */
    private static String address(Door door) {
        return door.name().replaceFirst("^\\w+ ", "");
    }

    private static boolean isPage(Door door) {
        String path = address(door);
        return door.method().equals("GET")
                && !NO_PAGES.contains(path)
                && (door.underMandate() || door.login() || OPEN_PAGES.contains(path));
    }

    private static Set<String> keys(Language language, String start) {
        return SERVER.bean(Texts.class).in(language).keySet().stream()
                .filter(key -> key.startsWith(start))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void help_for_a_form_that_comes_back_has_a_door_that_takes_it() {
        Set<String> forms = doors.all.stream()
                .filter(door -> door.method().equals("POST"))
                .map(door -> "help.sent" + door.name().substring("POST ".length()))
                .collect(Collectors.toSet());
        for (Language language : Language.values()) {
            assertThat(keys(language, SENT)).isNotEmpty().isSubsetOf(forms);
            assertThat(keys(language, AFTER).stream().map(key -> key.replace(AFTER, SENT)))
                    .isNotEmpty()
                    .isSubsetOf(forms);
        }
    }

    @Test
    void help_and_tour_are_a_few_short_sentences() {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.values()) {
            SERVER.bean(Texts.class).in(language).forEach((key, text) -> {
                boolean told = key.startsWith("tour.") && key.endsWith(".text");
                if (told || key.startsWith(PAGE) || key.startsWith(SENT) || key.startsWith(AFTER)) {
                    String[] sentences = text.split("(?<=[.]) +");
                    boolean few = sentences.length >= FEWEST_SENTENCES && sentences.length <= MOST_SENTENCES;
                    if (!few || Arrays.stream(sentences).anyMatch(one -> one.split(" +").length > MOST_WORDS)) {
                        wrong.add(language + " " + key);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoever_opens_a_page_finds_what_it_is_for_also_on_a_form_that_comes_back() {
        Places places = new Places(SERVER);
        List<Professionals.Login> logins = SERVER.bean(Professionals.class).logins();
        Map<String, Visitor> people = new HashMap<>();
        List<String> without = new ArrayList<>();
        int seen = 0;
        for (Door door : doors.all) {
            if (!door.underMandate() || NO_PAGES.contains(address(door))) {
                continue;
            }
            for (String subject : whoReach(door, logins)) {
                Visitor visitor = people.computeIfAbsent(subject, SERVER::as);
                Answer answer =
                        Answer.to(visitor, door.method(), door.filled(one -> places.of(door.path(), one)), List.of());
                boolean page = answer.in() && answer.to().isEmpty();
                seen += page ? 1 : 0;
                if (page && !answer.body().contains(SHOWN)) {
                    without.add(subject + " at " + door.whole() + ": " + answer);
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(seen).isGreaterThan(70);
    }

    /** One of them is enough: the page says it by its address. */
    private static List<String> whoReach(Door door, List<Professionals.Login> logins) {
        Stream<String> reach = door.people() == null
                ? logins.stream().filter(login -> door.admits(login.mandate())).map(Professionals.Login::subject)
                : door.people().stream();
        return reach.limit(1).toList();
    }

    /** Sent as it is with nothing typed; a page of the same name is the same page, and says the same of itself. */
    @Test
    void a_form_that_comes_back_says_what_its_own_page_is_for() {
        Map<String, Visitor> people = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int back = 0;
        for (Map.Entry<String, Supplier<Story>> one :
                Stories.all(new Places(SERVER)).entrySet()) {
            Story story = one.getValue().get();
            Visitor visitor = people.computeIfAbsent(story.subject(), SERVER::as);
            PageForm form = story.open().apply(visitor);
            HttpResponse<String> answer = form.untyped().send(visitor);
            boolean same = answer.statusCode() >= 400 && name(answer.body()).equals(name(form.page()));
            back += same ? 1 : 0;
            if (same && !about(answer.body()).equals(about(form.page())) && !ofItsOwn(one.getKey())) {
                wrong.add(one.getKey() + " says: " + about(answer.body()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(back).isGreaterThan(30);
    }

    /** What is told of the address itself, as a page or as what comes back. */
    private boolean ofItsOwn(String door) {
        String path = door.substring("POST ".length());
        return dutch.containsKey("help.sent" + path) || dutch.containsKey("help" + path);
    }

    private static String name(String body) {
        return part("<h1[^>]*>(.*?)</h1>", body);
    }

    private static String about(String body) {
        return part("<details class=\"ps-about\">.*?<p>(.*?)</p>", body);
    }

    private static String part(String pattern, String body) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
        return found.find() ? found.group(1) : "none";
    }

    @Test
    void help_is_what_the_page_is_for_in_the_language_of_the_page() {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        assertThat(sanne.get("/signalen").body()).contains(SHOWN, "Uitleg bij deze pagina", said("help/signalen"));
        assertThat(sanne.submit("/signalen").body())
                .as("a new signal with mistakes, at the address of the list")
                .contains(said("help/signalen/nieuw"))
                .doesNotContain(said("help/signalen"));
        String english = SERVER.bean(Texts.class).speech(Language.EN).say("help/signalen");
        assertThat(sanne.post("/taal", "taal", "en", "terug", "/signalen").body())
                .contains("About this page", english);
    }

    @Test
    void who_is_not_logged_in_finds_it_too() {
        Visitor nobody = SERVER.visitor();
        assertThat(nobody.get("/uitgelogd").body()).contains(said("help/uitgelogd"));
        assertThat(nobody.get("/inloggen").body()).contains(said("help/aanmelden"));
    }

    @Test
    void a_page_that_is_not_there_says_nothing_about_the_one_that_was_asked() {
        Visitor emma = SERVER.as("emma.school");
        for (String path : List.of("/wegingen", "/signalen/" + Places.NOTHING, "/signalen/1", "/nergens")) {
            assertThat(emma.look(path).statusCode()).as(path).isEqualTo(404);
            assertThat(emma.look(path).body()).as(path).doesNotContain(SHOWN);
        }
    }

    private String said(String key) {
        return HtmlUtils.htmlEscape(Objects.requireNonNull(dutch.get(key)), "UTF-8");
    }
}
