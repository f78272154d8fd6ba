package nl.perspectief.signals.intake.rest;

import static nl.perspectief.signals.intake.rest.Handover.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.perspectief.access.rest.AccessSystem;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** What a school's or youth work's own system hands over becomes a signal of the professional whom it names, once. */
class IntakeModuleTests {
    /** A new one for each test: each has so many requests a minute. */
    private final AccessSystem youthWork = AccessSystem.intake(SERVER, "jongerenwerk");

    private final Visitor sanne = SERVER.as("sanne.jongerenwerk");

    private static List<String> columns(String sql, Object parameter) {
        return SERVER.superuser()
                .sql(sql)
                .param(parameter)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private void destroy(UUID id) {
        sanne.get("/signalen/" + id + "/vernietigen");
        assertThat(sanne.submit("/signalen/" + id + "/vernietigen").statusCode())
                .isEqualTo(302);
    }

    @Test
    void it_is_a_signal_of_the_professional_who_finds_it_at_the_address_of_the_answer() {
        HttpResponse<String> answer = Handover.good()
                .named("Juul")
                .with("duiding", "Ik denk dat er druk is.")
                .with("gezienOp", "2026-11-02")
                .by(youthWork);
        UUID id = Handover.id(answer);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).isEqualTo(SERVER.url() + "/signalen/" + id);
        HttpResponse<String> page = sanne.get("/signalen/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Had drie telefoons bij zich.", "Ik denk dat er druk is.", "Juul", "maart 2011");
        assertThat(SERVER.as("daan.jongerenwerk").get("/signalen/" + id).statusCode())
                .isEqualTo(200);
        assertThat(SERVER.as("nora.leerplicht").get("/signalen/" + id).statusCode())
                .isEqualTo(404);
        destroy(id);
    }

    /** Row by row the same as what is typed, but for ids and moments. */
    @Test
    void what_is_kept_and_logged_is_what_the_form_keeps_and_logs_and_one_line_that_names_the_system() {
        sanne.get("/signalen/nieuw");
        HttpResponse<String> typed = sanne.submit(
                "/signalen",
                "uitbuiting",
                "MAYBE",
                "feit",
                "Had drie telefoons bij zich.",
                "buurt",
                "noorderpoort",
                "jongere-weet",
                "YES",
                "ouders-weten",
                "YES");
        UUID form = UUID.fromString(
                typed.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        UUID sent = Handover.id(Handover.good().by(youthWork));
        for (String sql : List.of(
                "SELECT (to_jsonb(s) - 'id' - 'subject_id' - 'recorded_at')::text FROM signal s WHERE id = ?",
                "SELECT (to_jsonb(i) - 'id' - 'subject_id' - 'signal_id' - 'file_id' - 'recorded_at')::text FROM item i"
                        + " WHERE signal_id = ?",
                "SELECT (to_jsonb(f) - 'id')::text FROM file f WHERE id = ?")) {
            assertThat(columns(sql, sent)).isNotEmpty().isEqualTo(columns(sql, form));
        }
        String lines = "SELECT action || ' ' || professional_id || ' ' || purpose || ' ' || outcome FROM trail_line"
                + " WHERE object_id = ? ORDER BY action DESC";
        List<String> ofForm = columns(lines, form);
        List<String> ofSystem = columns(lines, sent);
        assertThat(ofForm).hasSize(1).first().asString().startsWith("RECORDED ");
        assertThat(ofSystem).hasSize(2).startsWith(ofForm.getFirst());
        assertThat(ofSystem.getLast())
                .startsWith("HANDED_OVER " + youthWork.credentials().id() + " ");
        assertThat(columns("SELECT DISTINCT encode(trace_id, 'hex') FROM trail_line WHERE object_id = ?", sent))
                .as("one trace")
                .hasSize(1);
        String processed = "SELECT count(*)::text FROM processing_line p JOIN trail_line t ON t.trace_id = p.trace_id"
                + " WHERE t.action = 'RECORDED' AND t.object_id = ?";
        assertThat(columns(processed, sent)).isEqualTo(columns(processed, form));
        destroy(form);
        destroy(sent);
    }

    @Test
    void the_privacy_officer_reads_which_system_it_was() {
        AccessSystem municipality = AccessSystem.intake(SERVER, "gemeente");
        UUID id =
                Handover.id(Handover.good().with("medewerker", "karim.gemeente").by(municipality));
        Visitor officer = SERVER.as("fg.gemeente");
        String page = officer.get("/logboek").body();
        assertThat(page).contains(municipality.credentials().name(), "aangeleverd door een systeem");
        Visitor karim = SERVER.as("karim.gemeente");
        karim.get("/signalen/" + id + "/vernietigen");
        karim.post("/signalen/" + id + "/vernietigen");
    }

    @Test
    void the_answer_names_nobody_and_is_the_same_whether_the_young_person_is_known_or_not() {
        Handover about = Handover.good().named("Juultje");
        HttpResponse<String> first = about.by(youthWork);
        HttpResponse<String> second = about.by(youthWork);
        HttpResponse<String> other = Handover.good().named("Iemand Anders").by(youthWork);
        for (HttpResponse<String> answer : List.of(first, second, other)) {
            assertThat(Handover.json(answer).propertyNames())
                    .containsExactly("id", "aangeleverdOp", "sleutelBewaardTot");
            assertThat(shape(answer)).isEqualTo(shape(first));
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(first.headers().map().keySet());
            destroy(Handover.id(answer));
        }
        assertThat(Handover.id(first)).isNotEqualTo(Handover.id(second));
    }

    private static String shape(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\\d{4}-\\d\\d-[^\"]+Z", "MOMENT");
    }

    @Test
    void the_same_key_gives_the_same_answer_and_no_second_signal_in_whatever_order_the_fields_come() {
        String key = Handover.key();
        HttpResponse<String> first = Handover.good().by(youthWork, key);
        int signals = Handover.signalsOf("sanne.jongerenwerk");
        for (HttpResponse<String> again : List.of(
                Handover.good().by(youthWork, key),
                Handover.good()
                        .without("feit")
                        .with("feit", "Had drie telefoons bij zich.")
                        .by(youthWork, key))) {
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
        }
        assertThat(Handover.signalsOf("sanne.jongerenwerk")).isEqualTo(signals);
        HttpResponse<String> other =
                Handover.good().with("feit", "Iets anders.").by(youthWork, key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Er is nu niets vastgelegd.").doesNotContain(key, "Iets anders");
        assertThat(Handover.signalsOf("sanne.jongerenwerk")).isEqualTo(signals);
        destroy(Handover.id(first));
    }

    @Test
    void a_key_is_kept_as_a_hash_and_another_system_has_its_own() {
        String key = Handover.key();
        AccessSystem second = AccessSystem.intake(SERVER, "jongerenwerk");
        UUID one = Handover.id(Handover.good().with("feit", "Een.").by(youthWork, key));
        UUID two = Handover.id(Handover.good().with("feit", "Twee.").by(second, key));
        assertThat(one).isNotEqualTo(two);
        List<String> kept = columns("SELECT i::text FROM signal_intake i WHERE signal_id = ?", one);
        assertThat(kept).hasSize(1).first().asString().doesNotContain(key, "Een.", "sanne");
        assertThat(Handover.state(second, one).statusCode()).isEqualTo(404);
        assertThat(Handover.state(second, one).body())
                .isEqualTo(Handover.state(second, UUID.randomUUID()).body());
        assertThat(Handover.json(Handover.state(youthWork, one)).get("stand").stringValue())
                .isEqualTo("vastgelegd");
        destroy(one);
        destroy(two);
    }

    @Test
    void a_request_that_has_something_to_mend_leaves_its_key_free() {
        String key = Handover.key();
        assertThat(Handover.good().without("buurt").by(youthWork, key).statusCode())
                .isEqualTo(400);
        destroy(Handover.id(Handover.good().by(youthWork, key)));
    }

    @Test
    void many_at_once_with_one_key_are_one_signal() throws Exception {
        String key = Handover.key();
        int before = Handover.signalsOf("sanne.jongerenwerk");
        List<Callable<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> Handover.good().by(youthWork, key));
        }
        Set<String> bodies;
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : together.invokeAll(all)) {
                answers.add(one.get());
            }
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
            bodies = answers.stream().map(HttpResponse::body).collect(Collectors.toSet());
        }
        assertThat(bodies).hasSize(1);
        assertThat(Handover.signalsOf("sanne.jongerenwerk")).isEqualTo(before + 1);
        destroy(UUID.fromString(
                AccessSystem.json(bodies.iterator().next()).get("id").stringValue()));
    }

    /** Half of them got none, and nobody else an answer for ten seconds, when a token was looked up with two connections. */
    @Test
    void more_at_once_than_there_are_connections_all_get_an_answer() throws Exception {
        int many = 50;
        List<Callable<HttpResponse<String>>> all =
                Collections.nCopies(many, () -> Handover.state(youthWork, UUID.randomUUID()));
        try (ExecutorService together = Executors.newFixedThreadPool(many)) {
            for (Future<HttpResponse<String>> one : together.invokeAll(all)) {
                assertThat(one.get().statusCode()).as(one.get().body()).isEqualTo(404);
            }
        }
    }

    @Test
    void what_was_destroyed_is_told_as_that_and_the_same_key_does_not_bring_it_back() {
        String key = Handover.key();
        HttpResponse<String> first = Handover.good().by(youthWork, key);
        UUID id = Handover.id(first);
        destroy(id);
        assertThat(Handover.json(Handover.state(youthWork, id)).get("stand").stringValue())
                .isEqualTo("vernietigd");
        int signals = Handover.signalsOf("sanne.jongerenwerk");
        assertThat(Handover.good().by(youthWork, key).body()).isEqualTo(first.body());
        assertThat(Handover.signalsOf("sanne.jongerenwerk")).isEqualTo(signals);
    }

    @Test
    void a_script_is_a_text_and_what_nobody_sees_is_gone() {
        UUID id = Handover.id(Handover.good()
                .with("feit", "<script>alert(1)</script> en\u0000 \u202Everder")
                .by(youthWork));
        assertThat(sanne.get("/signalen/" + id).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; en verder")
                .doesNotContain("<script>alert");
        destroy(id);
    }
}
