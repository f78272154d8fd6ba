package nl.perspectief.harbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;

/** A signal on its way to a municipality of the harbour, over the pages. */
final class Raising {
    private static final Pattern TICK = Pattern.compile("name=\"uitspraken\" value=\"([0-9a-f-]{36})\"");

    private Raising() {}

    static String recorded(Visitor visitor, String... more) {
        HttpResponse<String> page = sent(visitor, more);
        assertThat(page.uri().getPath()).as(page.body()).matches("/signalen/[0-9a-f-]{36}");
        return page.uri().getPath();
    }

    static HttpResponse<String> sent(Visitor visitor, String... more) {
        visitor.get("/signalen/nieuw");
        List<String> fields = new ArrayList<>(List.of(
                "uitbuiting",
                "MAYBE",
                "voornaam",
                "Jayden",
                "achternaam",
                "Nergenshuizen",
                "geboortedatum",
                "2011-03-02",
                "buurt",
                HarbourDistrict.QUAY,
                "feit",
                "Had drie telefoons bij zich.",
                "jongere-weet",
                "YES",
                "ouders-weten",
                "YES"));
        fields.addAll(List.of(more));
        return visitor.post("/signalen", fields.toArray(String[]::new));
    }

    static HttpResponse<String> preview(Visitor visitor, String signal, String... more) {
        String form = visitor.get(signal + "/aanmelden").body();
        List<String> fields = new ArrayList<>(List.of(
                "weg",
                "SEEN_ONLY",
                "toestemming-jongere",
                "CONSENTS",
                "toestemming-ouders",
                "CONSENTS",
                "noodzaak",
                "Samen kijken is nodig."));
        TICK.matcher(form).results().forEach(tick -> fields.addAll(List.of("uitspraken", tick.group(1))));
        fields.addAll(List.of(more));
        return visitor.post(signal + "/aanmelden/voorbeeld", fields.toArray(String[]::new));
    }

    /** Whether all that the noticer chose could be raised with a municipality now. */
    static boolean possible(Visitor visitor, String signal) {
        HttpResponse<String> page = preview(visitor, signal, "gemeente", "eastquay");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().contains("action=\"" + signal + "/aanmelden\"");
    }

    /** How the young person was looked at goes along only where the rule asks for that; who knows and the place always do. */
    static void victimViewGoesAlong(Visitor visitor, String withIt, String withoutIt) {
        assertThat(preview(visitor, withIt, "gemeente", "eastquay").body())
                .contains("Mogelijk slachtoffer van uitbuiting", "Herring Quay", "Weten de ouders ervan?");
        assertThat(preview(visitor, withoutIt, "gemeente", "eastquay").body())
                .contains("Herring Quay", "Weten de ouders ervan?")
                .doesNotContain("Mogelijk slachtoffer van uitbuiting");
    }
}
