package nl.perspectief.signals.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** Several young people seen together are several signals made in one go, and nothing ties them. */
class TogetherModuleTests {
    private static final String NEXT = "/signalen/nieuw\\?na=([0-9a-f-]{36})";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");

    private static List<String> seen(String firstName, String fact) {
        List<String> fields = Chain.signal(firstName);
        fields.set(fields.indexOf("feit") + 1, fact);
        fields.addAll(List.of(
                "gezien-op", "2026-11-20", "waarneming", "Zij keken weg.", "horen-zeggen", "Er wordt gepraat."));
        return fields;
    }

    private HttpResponse<String> andAnother(List<String> fields) {
        sanne.get("/signalen/nieuw");
        fields.addAll(List.of("nog-een", "ja"));
        return sanne.post("/signalen", Chain.array(fields));
    }

    private static UUID before(HttpResponse<String> page) {
        Matcher found = Pattern.compile(NEXT).matcher(page.uri().toString());
        assertThat(found.find()).as(page.uri().toString()).isTrue();
        return UUID.fromString(found.group(1));
    }

    private static String field(String body, String name) {
        Matcher area = Pattern.compile("<textarea[^>]* name=\"" + name + "\"[^>]*>\\s*([^<]*)</textarea>")
                .matcher(body);
        if (area.find()) {
            return area.group(1);
        }
        Matcher input =
                Pattern.compile("<input[^>]* name=\"" + name + "\"[^>]*>").matcher(body);
        assertThat(input.find()).as(name).isTrue();
        Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
        return value.find() ? value.group(1) : "";
    }

    @Test
    void what_was_seen_when_and_where_is_kept_and_what_is_of_the_young_person_is_empty() {
        String name = Chain.freshName();
        HttpResponse<String> next = andAnother(seen(name, "Drie jongeren stonden bij een scooter."));
        String form = next.body();
        assertThat(form).contains("Het signaal is bewaard.", "Alle andere vakken zijn leeg.");
        assertThat(field(form, "feit")).isEqualTo("Drie jongeren stonden bij een scooter.");
        assertThat(field(form, "waarneming")).isEqualTo("Zij keken weg.");
        assertThat(field(form, "gezien-op")).isEqualTo("2026-11-20");
        assertThat(form).containsPattern("<option value=\"noorderpoort\"[^>]*selected");
        for (String own : List.of(
                "duiding", "horen-zeggen", "school", "eigen-woorden", "gedaan", "voornaam", "achternaam", "opnieuw")) {
            assertThat(field(form, own)).as(own).isEmpty();
        }
        assertThat(form)
                .doesNotContain(name, "Nergenshuizen", "zijn weggelaten")
                .doesNotContainPattern("value=\"MAYBE\"[^>]*checked")
                .doesNotContainPattern("<option value=\"YES\"[^>]*selected");
        assertThat(sanne.get("/signalen/" + before(next)).body()).contains(name);
    }

    @Test
    void by_what_is_carried_the_one_before_is_not_found() {
        String name = Chain.freshName();
        String body = andAnother(
                        seen(
                                name,
                                "Zij telden geld. Ik zag " + name
                                        + " en de broer van Nergenshuizen. Ook Daan Bedenksel liep mee."
                                        + " Te bereiken op 06\u00A012\u00A034\u00A056\u00A078, woont Dorpsstraat 12.\nDaarna liepen zij weg."))
                .body();
        assertThat(body)
                .containsPattern("role=\"alert\"><p>Zinnen met [^<]*‘" + name + "’")
                .containsPattern("Zinnen met[^<]*‘Nergenshuizen’")
                .containsPattern("Zinnen met[^<]*‘Daan Bedenksel’")
                .containsPattern("Zinnen met[^<]*‘Dorpsstraat 12’");
        assertThat(field(body, "feit").replace("\r", "")).isEqualTo("Zij telden geld. Daarna liepen zij weg.");
    }

    @Test
    void nothing_ties_the_signals() {
        UUID first = before(andAnother(seen(Chain.freshName(), "Zij telden geld.")));
        String second = Chain.recorded(
                sanne,
                new StringBuilder(Chain.freshName())
                        .reverse()
                        .toString()); // names that follow on each other may look alike
        assertThat(sanne.get(second).body()).doesNotContain(first.toString());
        UUID other = UUID.fromString(second.substring("/signalen/".length()));
        assertThat(Chain.SERVER
                        .superuser()
                        .sql("SELECT count(*) FROM sent_form WHERE location LIKE ?")
                        .param("%na=" + first)
                        .query(Long.class)
                        .single())
                .as("what was answered does not say from which signal the next began")
                .isZero();
        UUID subject = subject(first);
        assertThat(subject).isNotEqualTo(subject(other));
        // A row that holds something of both would be a link.
        List<String> tables = Chain.SERVER
                .superuser()
                .sql("""
                        SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(tables).hasSizeGreaterThan(50);
        for (String table : tables) {
            long both = Chain.SERVER
                    .superuser()
                    .sql("SELECT count(*) FROM \"" + table + "\" t WHERE (t::text LIKE ? OR t::text LIKE ?)"
                            + " AND (t::text LIKE ? OR t::text LIKE ?)")
                    .params("%" + first + "%", "%" + subject + "%", "%" + other + "%", "%" + subject(other) + "%")
                    .query(Long.class)
                    .single();
            assertThat(both).as(table).isZero();
        }
    }

    private static UUID subject(UUID signal) {
        return Chain.SERVER
                .superuser()
                .sql("SELECT subject_id FROM signal WHERE id = ?")
                .param(signal)
                .query(UUID.class)
                .single();
    }

    @Test
    void a_mistake_is_mended_first_and_only_who_recorded_it_goes_on_from_it() {
        List<String> wrong = seen(Chain.freshName(), "Zij telden geld.");
        wrong.set(wrong.indexOf("buurt") + 1, "nergens");
        HttpResponse<String> again = andAnother(wrong);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(field(again.body(), "duiding")).isEqualTo("Ik denk dat er druk is.");
        UUID first = before(andAnother(seen(Chain.freshName(), "Zij telden geld.")));
        String path = "/signalen/nieuw?na=" + first;
        assertThat(sanne.get(path).statusCode()).isEqualTo(200);
        for (String other : List.of("daan.jongerenwerk", "mark.politie")) {
            assertThat(Chain.SERVER.as(other).get(path).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(sanne.get("/signalen/nieuw?na=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }
}
