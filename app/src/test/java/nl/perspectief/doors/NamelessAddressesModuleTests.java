package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** What a browser keeps in its history, and sends or shows outside the page, says the kind of page and names nobody. */
class NamelessAddressesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src|formaction|hx-[a-z]+)=\"([^\"]*)\"");
    private static final Pattern BACK = Pattern.compile("name=\"terug\" value=\"([^\"]*)\"");
    private static final Pattern NAMED =
            Pattern.compile("(?i)drempel|deurmat|dorpel|nergenshuizen|jayden|milan|fictiefsma|verzonnen|\\b15\\b");
    /** Ids, versions of files and numbers of articles may hold any two digits. */
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|-[0-9a-f]{32}|artikel-\\d+");

    private final List<String> wrong = new ArrayList<>();
    private int titles;

    @Test
    void no_title_and_no_address_names_a_young_person_or_says_how_old() {
        Doors doors = Doors.read();
        Places places = new Places(SERVER);
        Door aCase = doors.all.stream()
                .filter(door -> door.whole().equals("GET /casussen/{id}"))
                .findFirst()
                .orElseThrow();
        assertThat(SERVER.as("karim.gemeente")
                        .get(aCase.filled(variable -> places.of(aCase.path(), variable)))
                        .body())
                .contains(
                        "<h1 class=\"utrecht-heading-1\">Dorpel (15)</h1>", "<title>Casus: Plan - Perspectief</title>");
        for (String subject :
                List.of("sanne.jongerenwerk", "ilse.gemeente", "karim.gemeente", "nora.leerplicht", "mark.politie")) {
            Visitor visitor = SERVER.as(subject);
            visitor.get("/");
            doors.all.stream().filter(Door::underMandate).forEach(door -> {
                String path = door.filled(variable -> places.of(door.path(), variable));
                look(
                        subject + " at " + door.whole(),
                        door.method().equals("POST") ? visitor.submit(path) : visitor.look(path));
            });
        }
        assertThat(titles).isGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    private void look(String where, HttpResponse<String> answer) {
        titles += (int) TITLE.matcher(answer.body()).results().count();
        Stream.of(TITLE, ADDRESS, BACK)
                .flatMap(pattern -> pattern.matcher(answer.body()).results().map(found -> found.group(1)))
                .forEach(words -> check(where, words));
        answer.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!name.equals("set-cookie")
                            && !name.equals("date")
                            && !name.equals("content-length")
                            && !name.equals(":status")
                            && !name.equals("content-security-policy")) {
                        check(where + ", " + name, value);
                    }
                }));
    }

    private void check(String where, String words) {
        if (NAMED.matcher(ID.matcher(words).replaceAll("ID")).find()) {
            wrong.add(where + ": " + words);
        }
    }
}
