package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;

/** The way of a signal of Sanne through a weighing by Ilse and Karim to a case, as browsers go it. */
final class Travelled {
    private static final Pattern CASE = Pattern.compile("href=\"(/casussen/[0-9a-f-]{36})\">Naar de casus");

    private Travelled() {}

    /** Signed in anew each time: other tests of this server may have ended an older session. */
    static Visitor sanne() {
        return Chain.SERVER.as("sanne.jongerenwerk");
    }

    static Visitor ilse() {
        return Chain.SERVER.as("ilse.gemeente");
    }

    static Visitor karim() {
        return Chain.SERVER.as("karim.gemeente");
    }

    static String signal(Visitor visitor, String name, String... other) {
        List<String> fields = new ArrayList<>(Chain.signal(name));
        for (int i = 0; i < other.length; i += 2) {
            int at = fields.indexOf(other[i]);
            if (at >= 0) {
                fields.set(at + 1, other[i + 1]);
            } else {
                fields.addAll(List.of(other[i], other[i + 1]));
            }
        }
        visitor.get("/signalen/nieuw");
        HttpResponse<String> page = visitor.post("/signalen", Chain.array(fields));
        assertThat(page.uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        return page.uri().getPath();
    }

    /** Weighed, read by a second reader, and decided for a personal approach. */
    static String decided(String name, String lead) {
        String path = weighed(name);
        Visitor ilse = ilse();
        HttpResponse<String> page = ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", person(page, lead));
        return path;
    }

    static String weighed(String name) {
        Visitor ilse = ilse();
        Visitor karim = karim();
        String path = Chain.weighing(ilse, name);
        ilse.get(path);
        ilse.post(path + "/beginnen");
        Chain.answerAll(ilse, path);
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        karim.get(path + "/tweede-lezing");
        karim.post(path + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.");
        return path;
    }

    static String person(HttpResponse<String> page, String name) {
        Matcher found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*" + name)
                .matcher(page.body());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    static String caseOf(String weighing) {
        Matcher found = CASE.matcher(ilse().get(weighing).body());
        assertThat(found.find()).as("a link to the case").isTrue();
        return found.group(1);
    }
}
