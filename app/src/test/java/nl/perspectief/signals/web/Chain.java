package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.web.AnswerForm;

/** The way of a signal through the pages, as far as a test needs it. Each signal is about another fictitious name. */
public final class Chain {
    private static final Pattern NEXT = Pattern.compile("href=\"(/wegingen\\?na=[^\"]+)\"");
    public static final TestServer SERVER = TestServer.demo();

    private static final Pattern TICK = Pattern.compile("name=\"uitspraken\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static int number = 0;

    private Chain() {}

    /** A first name that no other test uses, with letters only. */
    public static synchronized String freshName() {
        number++;
        return "Verzonnen" + (char) ('A' + number / 26) + (char) ('a' + number % 26);
    }

    /** The fields of a good signal about somebody. */
    public static List<String> signal(String firstName) {
        return new ArrayList<>(List.of(
                "uitbuiting", "MAYBE",
                "voornaam", firstName,
                "achternaam", "Nergenshuizen",
                "geboortedatum", "2011-03-02",
                "buurt", "noorderpoort",
                "feit", "Had drie telefoons bij zich.",
                "duiding", "Ik denk dat er druk is.",
                "school", "Was twee keer niet op school.",
                "jongere-weet", "YES",
                "ouders-weten", "YES"));
    }

    public static String[] array(Collection<String> fields) {
        return fields.toArray(String[]::new);
    }

    /** The path of a new signal. */
    public static String recorded(Visitor visitor, String firstName) {
        visitor.get("/signalen/nieuw");
        HttpResponse<String> page = visitor.post("/signalen", array(signal(firstName)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        return page.uri().getPath();
    }

    public static String version(HttpResponse<String> page) {
        Matcher found = VERSION.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The ids of the statements that a page offers or sends, in the order of the page. */
    public static List<String> ticks(String body) {
        return TICK.matcher(body)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    public static String[] wish(List<String> ticks, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "weg",
                Route.SEEN_ONLY.name(),
                "toestemming-jongere",
                "CONSENTS",
                "toestemming-ouders",
                "CONSENTS",
                "noodzaak",
                "Samen kijken is nodig."));
        ticks.forEach(tick -> fields.addAll(List.of("uitspraken", tick)));
        fields.addAll(Arrays.asList(more));
        return array(fields);
    }

    /** Chooses all statements and asks for the preview. */
    public static HttpResponse<String> previewed(Visitor visitor, String path) {
        List<String> ticks = ticks(visitor.get(path + "/aanmelden").body());
        return visitor.post(path + "/aanmelden/voorbeeld", wish(ticks));
    }

    /** Refers what the preview said may travel. */
    public static HttpResponse<String> referred(Visitor visitor, String path) {
        HttpResponse<String> preview = previewed(visitor, path);
        return refer(visitor, path, preview);
    }

    public static HttpResponse<String> refer(Visitor visitor, String path, HttpResponse<String> preview) {
        return visitor.post(path + "/aanmelden", wish(sent(preview), "version", version(preview)));
    }

    /** The statements that the form of the preview sends: those that may travel. */
    public static List<String> sent(HttpResponse<String> preview) {
        String body = preview.body();
        int form = body.indexOf("/aanmelden\" class=");
        return form < 0 ? List.of() : ticks(body.substring(form, body.indexOf("</form>", form)));
    }

    /** The list of weighings, all its pages: other tests referred somebody too. */
    public static String weighings(Visitor lead) {
        StringBuilder all = new StringBuilder();
        String path = "/wegingen";
        while (!path.isEmpty()) {
            String page = lead.get(path).body();
            all.append(page);
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1) : "";
        }
        return all.toString();
    }

    /** The path of the weighing of somebody, as it stands in the list. */
    public static String weighing(Visitor lead, String firstName) {
        Matcher found = Pattern.compile("href=\"(/wegingen/[0-9a-f-]{36})\"><strong>" + firstName)
                .matcher(weighings(lead));
        assertThat(found.find()).as("a weighing of " + firstName).isTrue();
        return found.group(1);
    }

    /** The page of one question of a weighing. */
    public static String question(String path, Criterion criterion) {
        return path + "/vraag/" + criterion;
    }

    /** The fields of one question. */
    public static String[] answer(Criterion criterion, String yes, String reason) {
        return new String[] {AnswerForm.answer(criterion), yes, AnswerForm.reason(criterion), reason};
    }

    /** Yes to all that were not answered yet, with a reason. */
    public static void answerAll(Visitor lead, String path) {
        answerAll(lead, path, Route.SEEN_ONLY);
    }

    public static void answerAll(Visitor lead, String path, Route route) {
        lead.get(path);
        Criterion.of(route)
                .forEach(criterion -> assertThat(
                                lead.submit(question(path, criterion), answer(criterion, "YES", "Omdat het zo is."))
                                        .statusCode())
                        .isEqualTo(302));
    }

    /** Referred by somebody and begun by the lead; the path of the weighing. */
    public static String begun(Visitor giver, Visitor lead, String firstName) {
        referred(giver, recorded(giver, firstName));
        String path = weighing(lead, firstName);
        lead.get(path);
        assertThat(lead.post(path + "/beginnen").uri().getPath()).isEqualTo(question(path, Criterion.VICTIM_VIEW));
        return path;
    }

    /** Every question answered. */
    public static String answered(Visitor giver, Visitor lead, String firstName) {
        String path = begun(giver, lead, firstName);
        answerAll(lead, path);
        return path;
    }
}
