package nl.perspectief.sharing.correcting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;

/** What the tests of CorrectionPages begin with. */
abstract class CorrectedItem {
    static final String OLD = "Had drie telefoons bij zich.";

    static final String DUE =
            "Antwoord uiterlijk [a-z]+ " + Today.here().plusMonths(1).getDayOfMonth() + " ";

    final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    final String name = Chain.freshName();
    final String signal = Chain.recorded(sanne, name);

    static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** Where the fact of the signal is put right. */
    String fact() {
        String body = sanne.get(signal).body();
        return found("href=\"(/gegevens/[0-9a-f-]{36})\"", body.substring(body.indexOf(OLD)));
    }

    /** What Ilse is told today, also by other tests. */
    Set<String> told(String kind) {
        return Pattern.compile("href=\"(/" + kind + "/[0-9a-f-]{36})\"")
                .matcher(ilse.get("/").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    String fresh(String kind, Set<String> before) {
        Set<String> now = told(kind);
        now.removeAll(before);
        assertThat(now).hasSize(1);
        return now.iterator().next();
    }

    void correct(String item, String words) {
        String version = Chain.version(sanne.get(item));
        assertThat(sanne.post(item + "/verbeteren", "tekst", words, "waarom", "NOT_TRUE", "version", version)
                        .body())
                .contains("De verbetering is bewaard");
    }

    static long lines(String activity) {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM processing_line WHERE processing_activity_id LIKE ?")
                .param("%" + activity)
                .query(Long.class)
                .single();
    }

    /** The open requests on the page of an item. */
    List<String> open(String item) {
        return Pattern.compile("action=\"(" + item + "/verzoek/[0-9a-f-]{36})\"")
                .matcher(sanne.get(item).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    String answer(String path, String answer, String because) {
        String request = path.substring(path.lastIndexOf('/') + 1);
        return sanne.post(path, "besluit-" + request, answer, "reden-" + request, because)
                .body();
    }
}
