package nl.perspectief.synthetic.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/**
 * Everybody of the demo goes wherever their pages point: no link ends at a page that does not exist for who follows it, and
 * who is told to call or ask somebody finds how, in the same lines.
 */
class LifeDoorsModuleTests {
    /** Of one kind of page, such as that of a case, one person opens this many; of an order or filter of a list one. */
    private static final int EACH = 2;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#/][^\"#]*|/)(?:#[^\"]*)?\"");
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("<(p|li|dd|td)\\b[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    /** "Bel Karim", "vraag de functioneel beheerder": of a sentence that sends to a person. */
    private static final Pattern SENDS = Pattern.compile(
            "(?<![\\w-])(?:[Bb]el|[Vv]raag|[Nn]eem contact op met) (?:dan |daarna |meteen |eerst |het )*(?:je (?!hier)|de |wie |112|[A-Z]|\\d)");
    /** What a guided tour tells is done elsewhere; the guide and the stories advise what to ask a young person, and what people wrote is theirs. */
    private static final Pattern APART = Pattern.compile("/rondleiding.*|/wegwijzer.*|/leren.*");

    private static final Pattern STORY = Pattern.compile("/leren/[a-z0-9-]+");
    private static final Pattern CARD = Pattern.compile("/wegwijzer/[a-z0-9-]*-[a-z0-9-]+");

    private static final Pattern WRITTEN = Pattern.compile("Voorwaarde van de gever|ps-said|ps-text");

    private final Map<String, String> nowhere = new TreeMap<>();
    private final Map<String, String> unsaid = new TreeMap<>();
    private int opened;

    @Test
    void every_link_arrives_and_who_must_call_finds_the_number() {
        for (String subject : new TreeSet<>(ToldLife.told().asked("SELECT subject FROM professional"))) {
            walk(subject, ToldLife.told().as(subject));
        }
        assertThat(opened).isGreaterThan(500);
        assertThat(nowhere).isEmpty();
        assertThat(unsaid).isEmpty();
    }

    private void walk(String subject, Visitor visitor) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        Queue<String> todo = new ArrayDeque<>(known);
        while (!todo.isEmpty()) {
            String path = todo.remove();
            String kind = kind(path);
            if (kinds.merge(kind, 1, Integer::sum) > (kind.contains("?") ? 1 : EACH)) {
                continue;
            }
            opened++;
            HttpResponse<String> answer = visitor.look(path);
            if (answer.statusCode() != 200) {
                nowhere.put(subject + " at " + kind, answer.statusCode() + " " + path);
            } else if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                read(subject, kind, answer.body());
                LINK.matcher(answer.body())
                        .results()
                        .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                        .filter(known::add)
                        .forEach(todo::add);
            }
        }
    }

    private static String kind(String path) {
        String cards = CARD.matcher(ID.matcher(path).replaceAll("{}")).replaceAll("/wegwijzer/{kaart}");
        return VALUE.matcher(STORY.matcher(cards).replaceAll("/leren/{oefening}"))
                .replaceAll("=");
    }

    private void read(String subject, String kind, String body) {
        if (APART.matcher(kind).matches()) {
            return;
        }
        MAIN.matcher(body)
                .results()
                .findFirst()
                .ifPresent(main -> LINES.matcher(main.group())
                        .results()
                        .filter(line -> !WRITTEN.matcher(line.group()).find())
                        .map(line -> line.group(2))
                        .filter(line -> SENDS.matcher(words(line)).find())
                        .filter(line -> !line.contains("<a ") && !line.contains("<button"))
                        .forEach(line -> unsaid.put(words(line), subject + " at " + kind)));
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
