package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** No sentence on a screen is longer than somebody reads in one go, also one that the application puts together. */
class ShortSentencesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final int MOST_WORDS = 25;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}{}’'/-]+");
    private static final Pattern BLOCK = Pattern.compile(
            "</?(?:p|li|ul|ol|div|h\\d|td|th|tr|dt|dd|dl|section|summary|details|label|legend|option|button|main|br|form|nav|fieldset|table|thead|tbody|caption)\\b[^>]*>");
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    /** What people wrote, and what lawyers did. */
    private static final Pattern WRITTEN = Pattern.compile(
            "<(div|span|td|dd|blockquote|p|textarea)[^>]*(?:ps-text|ps-said|ps-law|name=\"tekst\")[^>]*>.*?</\\1>",
            Pattern.DOTALL);

    private static final Set<String> TEXT_OF_LAW = Set.of("/convenant", "/convenant/verschil");

    @Test
    void a_text_of_ours_is_short_in_both_languages() {
        Set<String> longer = new TreeSet<>();
        for (Language language : Language.values()) {
            SERVER.bean(Texts.class)
                    .in(language)
                    .forEach((key, text) -> sentences(text)
                            .filter(ShortSentencesModuleTests::isLong)
                            .forEach(one -> longer.add(language.tag() + " " + key + ": " + one)));
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void a_page_of_the_demo_says_nothing_longer() {
        Places places = new Places(SERVER);
        List<Professionals.Login> logins = SERVER.bean(Professionals.class).logins();
        Map<String, Visitor> people = new HashMap<>();
        List<String> longer = new ArrayList<>();
        int read = 0;
        for (Door door : Doors.read().all) {
            if (!door.underMandate() || !door.method().equals("GET") || TEXT_OF_LAW.contains(door.path())) {
                continue;
            }
            for (String subject : whoReach(door, logins)) {
                Visitor visitor = people.computeIfAbsent(subject, SERVER::as);
                Answer answer = Answer.to(visitor, "GET", door.filled(one -> places.of(door.path(), one)), List.of());
                if (answer.in() && answer.to().isEmpty()) {
                    List<String> all = said(answer.body()).toList();
                    read += all.size();
                    all.stream()
                            .filter(ShortSentencesModuleTests::isLong)
                            .forEach(one -> longer.add(door.path() + ": " + one));
                }
            }
        }
        assertThat(read).isGreaterThan(1000);
        assertThat(longer).isEmpty();
    }

    private static List<String> whoReach(Door door, List<Professionals.Login> logins) {
        Stream<String> reach = door.people() == null
                ? logins.stream().filter(login -> door.admits(login.mandate())).map(Professionals.Login::subject)
                : door.people().stream();
        return reach.limit(1).toList();
    }

    private static Stream<String> said(String body) {
        String main = MAIN.matcher(body)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("");
        String shown = WRITTEN.matcher(main).replaceAll("\n");
        return Arrays.stream(BLOCK.matcher(shown).replaceAll("\n").split("\n"))
                .map(line ->
                        HtmlUtils.htmlUnescape(line.replaceAll("<[^>]+>", "")).strip())
                .flatMap(ShortSentencesModuleTests::sentences);
    }

    private static Stream<String> sentences(String text) {
        return SENTENCE.splitAsStream(text);
    }

    private static boolean isLong(String sentence) {
        return WORD.matcher(sentence).results().count() > MOST_WORDS;
    }
}
