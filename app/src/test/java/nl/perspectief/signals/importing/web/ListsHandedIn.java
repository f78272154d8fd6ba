package nl.perspectief.signals.importing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.springframework.web.util.HtmlUtils;

/** Hands in lists, and presses on what comes back. */
abstract class ListsHandedIn {
    static final String PAGE = "/signalen/importeren";
    static final String COLUMNS = PAGE + "/kolommen";
    static final String ROWS = PAGE + "/rijen";
    static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    static final Pattern SELECT =
            Pattern.compile("<select[^>]* name=\"(kolom-\\d+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    static final Pattern CHOSEN = Pattern.compile("<option value=\"([A-Z_]+)\" selected");
    static final String HEAD =
            "Voornaam;Achternaam;Geboortedatum;Slachtoffer;Buurt;Gezien op;Feit;Jongere weet;Ouders weten;Opnieuw kijken\r\n";

    final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    final String name = Chain.freshName();

    String good(String fact) {
        return name + ";Overgenomen;2011;misschien;Noorderpoort;20-11-2026;" + fact + ";ja;ja;\r\n";
    }

    HttpResponse<String> handIn(Visitor visitor, String list) {
        visitor.get(PAGE);
        return visitor.bring(PAGE, "lijst.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    /** All that the page holds and proposes, and what somebody chooses besides. */
    static String[] form(HttpResponse<String> page, String action, String... more) {
        Matcher form = Pattern.compile("<form[^>]*action=\"" + action + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        List<String> fields = new ArrayList<>(Arrays.asList(more));
        HIDDEN.matcher(form.group(1))
                .results()
                .filter(one -> !one.group(1).equals("_csrf"))
                .forEach(one -> {
                    if (!fields.contains(one.group(1))) {
                        fields.addAll(List.of(one.group(1), HtmlUtils.htmlUnescape(one.group(2))));
                    }
                });
        SELECT.matcher(form.group(1)).results().forEach(one -> {
            Matcher chosen = CHOSEN.matcher(one.group(2));
            if (chosen.find() && !fields.contains(one.group(1))) {
                fields.addAll(List.of(one.group(1), chosen.group(1)));
            }
        });
        return fields.toArray(String[]::new);
    }

    HttpResponse<String> dryRun(String list, String... chosen) {
        HttpResponse<String> columns = handIn(sanne, list);
        assertThat(columns.statusCode()).as(columns.body()).isEqualTo(200);
        return sanne.submit(COLUMNS, form(columns, COLUMNS, chosen));
    }

    HttpResponse<String> taken(HttpResponse<String> run) {
        return sanne.submit(ROWS, form(run, ROWS));
    }

    int signals() {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM item_identity WHERE first_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    static String said(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body());
    }
}
