package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.web.BetweenMachines;
import org.junit.jupiter.api.Test;

/**
 * Every form of the application, sent twice, and sent after somebody else changed what its page showed. The application is
 * asked which forms it takes; whoever adds one adds a story.
 */
class FormsModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Places PLACES = new Places(SERVER);
    private static final Map<String, Supplier<Story>> STORIES = Stories.all(PLACES);
    private static final Map<String, Visitor> PEOPLE = new HashMap<>();
    private static final Pattern NOTICE = Pattern.compile("<div class=\"ps-notice\"[^>]*>([^<]*)<");

    /** Forms whose pages show nothing that can be otherwise when they are sent, and why. */
    private static final Map<String, String> STEADY = new TreeMap<>(Map.of(
            "POST /signalen", "is new",
            "POST /signalen/{id}/aanmelden/voorbeeld", "only shows what would be given",
            "POST /antwoorden/{id}/gezien", "an answer never changes",
            "POST /wegingen/{id}/beginnen", "agrees to nothing yet",
            "POST /casussen/{id}/naam", "is new, and recorded once",
            "POST /casussen/{id}/plan", "is new",
            "POST /casussen/{id}/acties", "is new",
            "POST /casussen/{id}/betrokkenen", "is new",
            "POST /casussen/{id}/betrokkenen/{zetel}/voorstellen", "who sits at a seat never changes",
            "POST /casussen/{id}/delen/voorbeeld", "only shows what would be given"));

    static {
        STEADY.put("POST /signalen/zoeken", "only shows what was found");
        STEADY.put("POST /wegingen/zoeken", "only shows what was found");
        STEADY.put("POST /casussen", "only shows what was found");
        STEADY.put("POST /casussen/{id}/informeren/nieuw", "is new");
        STEADY.put("POST /casussen/{id}/informeren/{persoon}/weg", "who answered meanwhile stays");
        STEADY.put("POST /casussen/{id}/melder/gebeld", "who reported never changes");
        STEADY.put("POST /casussen/{id}/melder/niet-gebeld", "the same");
        STEADY.put("POST /overgenomen/{id}/gezien", "who took over never changes");
        STEADY.put("POST /vragen/{id}/gezien", "an answer that can be read is withdrawn, and never another");
        STEADY.put("POST /verbeterd/{id}/gezien", "what was corrected is told once");
        STEADY.put("POST /afwezig", "tells something new");
        STEADY.put("POST /wegwijzer/contacten/nieuw", "is new");
        STEADY.put("POST /wegwijzer/beheer/nieuw", "is new");
        STEADY.put("POST /bereikbaar", "is about oneself alone");
        STEADY.put("POST /afwezig/terug", "there is nothing to agree with");
        STEADY.put("POST /casussen/{id}/betrokkenen/{zetel}/vervanger", "says whom it places, and no other is placed");
        STEADY.put("POST /medewerkers/nieuw", "is new");
        STEADY.put(
                "POST /casussen/{id}/betrokkenen/uitstappen/terug", "takes back one's own request, whatever it says");
        STEADY.put("POST /medewerkers/{wie}/rollen/voorbeeld", "only shows what would follow");
        STEADY.put("POST /medewerkers/{wie}/toegang", "ends whatever there is to sign in with");
        STEADY.put("POST /medewerkers/{wie}/blokkeren", "keeps out whoever it is");
        STEADY.put("POST /medewerkers/{wie}/toelaten", "lets in whoever it is");
        STEADY.put("POST /mijn-rollen/gezien", "says until when was read");
        STEADY.put("POST /bereikbaar/organisatie", "replaces what was said before");
        STEADY.put("POST /medewerkers/{wie}/vrijgeven", "shows nothing that it changes");
        STEADY.put("POST /nagelaten/{verstrekking}", "what was given never changes, and its words are not shown");
        STEADY.put("POST /gedeeld/{id}/vraag", "is new");
        STEADY.put("POST /vragen/{id}/intrekken", "what was asked never changes");
        STEADY.put("POST /vragen/{id}/antwoord", "the same");
        STEADY.put("POST /vragen/{id}/gebeld", "who wants to be called never changes");
        STEADY.put("POST /vragen/{id}/niet-gebeld", "the same");
        STEADY.put("POST /vragen/{id}/antwoord/intrekken", "what was answered never changes");
        STEADY.put("POST /later-verder", "is one's own typing");
        STEADY.put("POST /later-verder/stil", "the same");
        STEADY.put("POST /later-verder/weg", "the same");
        STEADY.put("POST /later-verder/terug", "the same");

        STEADY.put("POST /wegingen/{id}/politie", "is new, and one is asked at a time");
        STEADY.put("POST /wegingen/{id}/politie/intrekken", "what was asked never changes");
        STEADY.put("POST /politievragen/{id}", "what was asked never changes, and is of one person alone");
        STEADY.put("POST /politievragen/{id}/niets", "the same");
        STEADY.put("POST /politievragen/{id}/intrekken", "the same");
        STEADY.put("POST /overleg/nieuw", "is new");
        STEADY.put("POST /overleg/{id}/bericht", "is new");
        STEADY.put("POST /overleg/{id}/signaal", "is of who asked alone");
        STEADY.put("POST /overleg/{id}/geen-signaal", "the same");
        STEADY.put(
                "POST /overleg/{id}/sluiten", "an answer that came meanwhile is shown first; ConsultPagesModuleTests");
        STEADY.put("POST /plaatsen/nieuw", "is new");
        STEADY.put("POST /leren/lessen/voorstellen/nieuw", "is new");
        STEADY.put("POST /leren/aanbod/nieuw", "is new");
        STEADY.put("POST /leren/aanbod/{training}/aanmelden", "adds who sends it, whatever changed");
        STEADY.put("POST /leren/aanbod/{training}/afmelden", "takes away who sends it");
        STEADY.put("POST /leren/aanbod/{training}/aanwezig", "replaces what was said before");
        STEADY.put("POST /leren/mijn/bewaren", "says that it was played");
        STEADY.put("POST /leren/mijn/weg", "the same");
        STEADY.put("POST /leren/lessen/voorstellen/{les}/bericht", "is new");
        STEADY.put("POST /gegevens/{id}/verzoek", "is new");
        STEADY.put("POST /gegevens/{id}/verzoek/{verzoek}", "what was asked never changes, and it is answered once");
        STEADY.put("POST /gegevens/{id}/betwisten", "is about the item, whatever it says");
        STEADY.put("POST /gegevens/{id}/vernietigen", "goes whatever it says");
        STEADY.put("POST /wegingen/{id}/bezwaren", "is new, and one is open at a time");
        STEADY.put(
                "POST /wegingen/{id}/bezwaren/{bezwaar}", "what was objected never changes, and it is answered once");
        STEADY.put("POST /wegingen/{id}/bezwaren/{bezwaar}/langer", "is told once");
        STEADY.put("POST /vernietigd/{id}", "what is gone never changes");
        STEADY.put("POST /wegingen/{id}/besluit/toch-wegen", "a proposal is there or is not");
        STEADY.put("POST /signalen/{id}/houden", "what was asked never changes");
        STEADY.put("POST /signalen/importeren", "reads a file");
        STEADY.put("POST /signalen/{id}/bijlagen", "reads a file");
        STEADY.put("POST /signalen/{id}/bijlagen/{bijlage}/verwijderen", "goes whatever it says");
        STEADY.put("POST /signalen/importeren/kolommen", "only shows what would become of rows");
        STEADY.put("POST /signalen/importeren/rijen", "rows that are good or not meanwhile; ImportPagesModuleTests");
        STEADY.put("POST /signalen/{id}/verlengen", "its last day moves by this and by nothing else");
        for (String page : new String[] {"signalen", "wegingen", "casussen"}) {
            STEADY.put("POST /" + page + "/{id}/zelfde", "what is said replaces what was said before");
        }
        STEADY.put("POST /casussen/{id}/vastgelegd/{vastlegging}/beeindigen", "what was recorded never changes");
        STEADY.put("POST /signalen/{id}/vastgelegd/{vermelding}/beeindigen", "what was recorded never changes");
    }

    /** Forms of who is not at work yet, or not about persons: they make nothing. */
    private static final Set<String> OUTSIDE = Set.of(
            "POST /taal",
            "POST /leren/{oefening}/klaar",
            "POST /leren/mijn/tellen",
            "POST /aanmelden",
            "POST /beginnen",
            "POST /toegang",
            "POST /mandaat",
            "POST /hervatten",
            "POST /hervatten/weggooien",
            "POST /mijn-sessies",
            "POST /mijn-sessies/passkeys",
            "POST /mijn-sessies/passkeys/verwijderen");

    /** Forms that change a row and write no line, because a line would point at the signal that comes of it. */
    private static final Set<String> UNSEEN = Set.of("POST /overleg/{id}/signaal", "POST /overleg/{id}/geen-signaal");

    @Test
    void every_form_has_a_story_and_says_whether_what_it_shows_can_change() {
        Set<String> forms = new Endpoints(SERVER)
                .all().stream()
                        .filter(endpoint -> endpoint.method().equals("POST"))
                        .filter(endpoint -> !BetweenMachines.path(endpoint.path()))
                        .map(Endpoint::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>(STORIES.keySet());
        told.addAll(OUTSIDE);
        assertThat(told).isEqualTo(forms);
        assertThat(STORIES.keySet()).containsAll(STEADY.keySet());
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_and_gets_the_same_answer() {
        List<String> wrong = new ArrayList<>();
        STORIES.forEach((name, story) -> wrong.addAll(twice(name, story.get())));
        assertThat(wrong).isEmpty();
    }

    private static List<String> twice(String name, Story story) {
        Visitor visitor = person(story);
        PageForm form = story.open().apply(visitor);
        if (!form.value("sleutel").matches("[A-Za-z0-9_-]{22}")) {
            return List.of(name + " has no key");
        }
        Rows before = rows(story);
        HttpResponse<String> first = form.send(visitor);
        Map<String, Integer> made = rows(story).since(before);
        String notice = notice(visitor, first);
        Rows between = rows(story);
        HttpResponse<String> second = form.send(visitor);
        Map<String, Integer> more = rows(story).since(between);
        List<String> wrong = new ArrayList<>();
        if (story.shows()
                ? first.statusCode() != 200
                : first.statusCode() != 302 || made.isEmpty() != UNSEEN.contains(name)) {
            wrong.add(name + " gave " + first.statusCode() + " and made " + made);
        }
        if (!more.isEmpty()) {
            wrong.add(name + " made more the second time: " + more);
        }
        if (second.statusCode() != first.statusCode()
                || !location(second).equals(location(first))
                || !notice(visitor, second).equals(notice)) {
            wrong.add(name + " answered " + second.statusCode() + " to " + location(second) + " the second time");
        }
        return wrong;
    }

    @Test
    void three_at_once_make_one_and_get_the_same_answer() throws Exception {
        for (String name : List.of(
                "POST /signalen",
                "POST /casussen/{id}/acties",
                "POST /casussen/{id}/plan",
                "POST /casussen/{id}/delen",
                "POST /signalen/{id}/aanmelden",
                "POST /wegingen/{id}/besluit")) {
            Story alone = story(name);
            PageForm one = alone.open().apply(person(alone));
            Rows before = rows(alone);
            one.send(person(alone));
            Map<String, Integer> made = rows(alone).since(before);

            Story story = story(name);
            PageForm form = story.open().apply(person(story));
            Rows start = rows(story);
            List<HttpResponse<String>> answers = together(story, form);
            assertThat(rows(story).since(start)).as(name).isEqualTo(made);
            assertThat(answers).as(name).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(location(answer)).isEqualTo(location(answers.getFirst()));
            });
            assertThat(location(form.send(person(story))))
                    .as("one more, later, of " + name)
                    .isEqualTo(location(answers.getFirst()));
            assertThat(rows(story).since(start)).as(name).isEqualTo(made);
        }
    }

    private static List<HttpResponse<String>> together(Story story, PageForm form) throws Exception {
        List<Callable<HttpResponse<String>>> clicks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Visitor tab = SERVER.as(story.subject());
            tab.get("/");
            clicks.add(() -> form.send(tab));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clicks.size())) {
            for (Future<HttpResponse<String>> answer : threads.invokeAll(clicks)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void what_changed_since_it_was_read_is_shown_and_nothing_is_done() {
        List<String> wrong = new ArrayList<>();
        STORIES.forEach((name, made) -> {
            Story story = made.get();
            if ((story.meanwhile() == null) != STEADY.containsKey(name)) {
                wrong.add(name + " is neither steady nor has a change");
            } else if (story.meanwhile() != null) {
                wrong.addAll(overtaken(name, story, story.meanwhile()));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static List<String> overtaken(String name, Story story, Runnable meanwhile) {
        Visitor visitor = person(story);
        PageForm form = story.open().apply(visitor);
        meanwhile.run();
        Rows before = rows(story);
        HttpResponse<String> answer = form.send(visitor);
        Map<String, Integer> done = rows(story).since(before);
        boolean both = answer.body().contains("ps-compare-both");
        return answer.statusCode() == 409 && done.isEmpty() && both
                ? List.of()
                : List.of(name + " gave " + answer.statusCode() + ", did " + done + ", showed both: " + both);
    }

    private static Story story(String name) {
        return Objects.requireNonNull(STORIES.get(name)).get();
    }

    private static Visitor person(Story story) {
        return PEOPLE.computeIfAbsent(story.subject(), SERVER::as);
    }

    private static Rows rows(Story story) {
        return Rows.of(SERVER, PLACES.acting(story.subject(), "d3"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String notice(Visitor visitor, HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            return "";
        }
        var found = NOTICE.matcher(visitor.get(location(answer)).body());
        return found.find() ? found.group(1) : "none";
    }
}
