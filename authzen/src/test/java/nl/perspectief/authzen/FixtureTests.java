package nl.perspectief.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.authzen.mapping.Mapping;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Entity;
import nl.perspectief.authzen.protocol.RequestContext;
import nl.perspectief.authzen.protocol.SearchRequest;
import nl.perspectief.authzen.protocol.Searched;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certification's eight decisions and six searches, by the engine that decides everything else. */
class FixtureTests {
    private static final Fixture FIXTURE = Fixture.of("certification");
    private static final Pattern TWICE = Pattern.compile("\"nl\":\"([^\"]*)\",\"en\":\"([^\"]*)\"");
    private static final Fixture LICHTENDAL = Fixture.of(Fixture.lichtendal(), Mapping.standard());

    @ParameterizedTest
    @CsvSource({
        "alice,       , read,       , record-1,         , true",
        "alice,       , write,      , record-1,         , true",
        "bob,         , read,       , record-1,         , true",
        "bob,         , write,      , record-1,         , false",
        "alice,       , write,      , record-2, archived, false",
        "bob,    admin, write,      , record-2, archived, true",
        "alice,       , delete, true, record-1,         , true",
        "alice,       , delete, false, record-1,        , false",
        "alice,       , delete,     , record-1,         , false",
        "alice, manager, read,      , record-1,   active, true",
        "carol,       , read,       , record-1,         , false",
        "alice,       , erase,      , record-1,         , false",
    })
    void the_fixture_decides_as_the_scenario_says(
            String who, String role, String action, String soft, String what, String status, boolean permitted) {
        byte[] answer = FIXTURE.answer(new AccessRequest(
                new Entity("user", who, role == null ? Map.of() : Map.of("role", role)),
                new Entity("", action, soft == null ? Map.of() : Map.of("soft", soft)),
                new Entity("record", what, status == null ? Map.of() : Map.of("status", status)),
                RequestContext.NONE));
        assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("{\"decision\":" + permitted + ",");
    }

    @Test
    void candidates_are_the_entities_that_the_mapping_lists() {
        Entity nobody = new Entity("user", "", Map.of());
        Entity read = new Entity("", "read", Map.of());
        Entity record = new Entity("record", "record-1", Map.of());
        var subjects = FIXTURE.wording()
                .candidates(new SearchRequest(
                        Searched.SUBJECT, new AccessRequest(nobody, read, record, RequestContext.NONE), null, null));
        assertThat(subjects).extracting(each -> each.subject().id()).containsExactly("alice", "bob");
        var ships = FIXTURE.wording()
                .candidates(new SearchRequest(
                        Searched.SUBJECT,
                        new AccessRequest(new Entity("spaceship", "", Map.of()), read, record, RequestContext.NONE),
                        null,
                        null));
        assertThat(ships).isEmpty();
    }

    private static String lichtendal(String conditions) {
        String body = """
                {"subject":{"type":"user","id":"u","properties":{"organisation":"gemeente","role":"procesregisseur"}},
                 "action":{"name":"read","properties":{"purpose":"d2"}},
                 "resource":{"type":"item","id":"i",
                             "properties":{"giver":"maatschappelijkwerk","category":"c4","form":"volledig"}},
                 "context":{"phase":"f2","conditions":{%s}}}""".formatted(conditions);
        return new String(LICHTENDAL.evaluate(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void the_asker_cannot_say_what_the_register_says() {
        assertThat(lichtendal("\"beiden-getekend\":true,\"dpia-beiden\":true,\"slachtoffer-eerst-bezien\":true,"
                        + "\"geinformeerd-of-uitgesteld\":true,\"toestemming\":true"))
                .startsWith("{\"decision\":false,")
                .contains("Onbekend: beide partners het convenant hebben getekend; ")
                .contains("Not known: beiden-getekend; ")
                .doesNotContain("toestemming gaven");
    }

    @Test
    void a_refusal_names_rule_article_and_every_smallest_remedy() {
        assertThat(lichtendal("\"toestemming\":false"))
                .contains("\"rules\":[\"aanmelding-hulp\"]")
                .contains("Artikel 8. Signaal, aanmelding en weging (regel aanmelding-hulp)")
                .contains("\"en\":\"rule aanmelding-hulp\"")
                .contains("\"remedies\":[[\"beiden-getekend\",\"dpia-beiden\",\"toestemming\"");
    }

    @Test
    void what_no_rule_speaks_of_and_what_has_no_word_are_answered_alike() {
        String body = "{'subject':{'type':'user','id':'u','properties':{'organisation':'%s','role':'frontlijn'}},"
                + "'action':{'name':'read','properties':{'purpose':'d3'}},"
                + "'resource':{'type':'item','id':'i','properties':{'giver':'gemeente','category':'c6'}},"
                + "'context':{'phase':'f4'}}";
        List<String> answers = List.of("halt", "niemand").stream()
                .map(each -> body.formatted(each).replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .map(each -> new String(LICHTENDAL.evaluate(each), StandardCharsets.UTF_8))
                .toList();
        assertThat(answers.getFirst())
                .isEqualTo(answers.getLast())
                .contains("Het convenant staat dit niet toe.")
                .contains("The covenant does not permit this.");
    }

    /** A word of the covenant is Dutch, so that an English sentence holds none: only ids, which are no words. */
    @Test
    void no_sentence_is_in_two_languages() {
        Covenant covenant = LICHTENDAL.covenant().covenant();
        List<String> dutch = Stream.concat(
                        covenant.conditions().stream().map(Condition::name),
                        covenant.rules().stream().map(Rule::article))
                .toList();
        Set<Boolean> decisions = new HashSet<>();
        GeneratedRequests requests = new GeneratedRequests(covenant, 5);
        for (int i = 0; i < 4_000; i++) {
            String answer = new String(LICHTENDAL.evaluate(requests.next(), Truth.TRUE), StandardCharsets.UTF_8);
            if (!answer.contains("\"error\"")) {
                Matcher texts = TWICE.matcher(answer);
                while (texts.find()) {
                    assertThat(dutch).as(answer).noneMatch(texts.group(2)::contains);
                    assertThat(texts.group(1)).as(answer).doesNotContain("ovenant permits", "rule ", "Not ");
                }
                decisions.add(answer.startsWith("{\"decision\":true"));
            }
        }
        assertThat(decisions).hasSize(2);
    }
}
