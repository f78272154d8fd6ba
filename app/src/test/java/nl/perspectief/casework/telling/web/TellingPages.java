package nl.perspectief.casework.telling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;

/** What the tests of SplitAnswers begin with. */
abstract class TellingPages {
    static final Pattern LINES = Pattern.compile("/informeren/([0-9a-f-]{36})\"");
    static final Pattern STOPS = Pattern.compile("name=\"bevestig\" value=\"(\\d+)\"");
    static final String HELP = "Er loopt hulp thuis, verzonnen.";

    final Table table = Table.told();
    final Visitor karim = table.as("karim.gemeente");
    final String all = table.path + "/informeren";

    /** The young person first. */
    UUID line(int number) {
        Matcher lines = LINES.matcher(karim.get(all).body());
        for (int i = 0; i <= number; i++) {
            assertThat(lines.find()).isTrue();
        }
        return UUID.fromString(lines.group(1));
    }

    HttpResponse<String> mother(String answer) {
        String page = all + "/" + line(1);
        return karim.post(
                page,
                "version",
                Table.version(karim.get(page)),
                "relatie",
                "MOTHER",
                "gezag",
                "YES",
                "geinformeerd",
                table.today.toString(),
                "manier",
                "CONVERSATION",
                "toestemming",
                answer,
                "toestemming-op",
                table.today.toString(),
                "toestemming-manier",
                "CONVERSATION");
    }

    HttpResponse<String> father(String... more) {
        String[] who = {"relatie", "FATHER", "voornaam", "Henk", "gezag", "YES"};
        String[] fields = new String[who.length + more.length];
        System.arraycopy(who, 0, fields, 0, who.length);
        System.arraycopy(more, 0, fields, who.length, more.length);
        karim.get(all + "/nieuw");
        return karim.post(all + "/nieuw", fields);
    }

    HttpResponse<String> objectingFather() {
        String today = table.today.toString();
        return father(
                "bevestig",
                "1",
                "geinformeerd",
                today,
                "manier",
                "PHONE",
                "toestemming",
                "OBJECTS",
                "toestemming-op",
                today,
                "toestemming-manier",
                "PHONE");
    }

    void helpToKarim() {
        table.seat("lotte.maatschappelijkwerk", true);
        Visitor lotte = table.as("lotte.maatschappelijkwerk");
        String receiver = table.professional("karim.gemeente").toString();
        lotte.get(table.path + "/delen/nieuw");
        String[] offer = {
            "categorie",
            "c9",
            "soort",
            "FACT",
            "vorm",
            "SUMMARY",
            "tekst",
            HELP,
            "ontvanger",
            receiver,
            "reden-" + receiver,
            "Om te weten wie belt.",
            "tot",
            table.today.plusMonths(2).toString()
        };
        lotte.post(table.path + "/delen/voorbeeld", offer);
        assertThat(lotte.post(table.path + "/delen", offer).body()).contains("Het is gedeeld.");
    }

    HttpResponse<String> looked(String version, String outcome, String because, String on) {
        return karim.post(
                table.path + "/slachtoffer",
                "version",
                version,
                "slachtoffer",
                outcome,
                "waarom",
                because,
                "bekeken",
                on);
    }
}
