package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPagesModuleTests {
    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");

    @Test
    void a_colleague_sees_what_was_recorded_box_by_box() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        assertThat(daan.get("/signalen").body()).contains(name);
        assertThat(daan.get("/signalen?van=mij").body()).doesNotContain(name);
        assertThat(daan.get(path).body())
                .contains("Had drie telefoons bij zich.", "Ik denk dat er druk is.", "mening, geen bewijs", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"emma.school", "mark.politie", "ruben.maatschappelijkwerk", "karim.gemeente"})
    void another_organisation_reaches_no_page_of_a_signal(String login) {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        Visitor other = Chain.SERVER.as(login);
        assertThat(other.get("/signalen").body()).doesNotContain(name);
        for (String page : List.of("", "/wijzigen", "/vernietigen", "/aanmelden")) {
            assertAbsent(other.get(path + page), name);
        }
        List<String> fields = Chain.signal("Zelfgetypt");
        fields.addAll(List.of("version", "1"));
        assertAbsent(other.submit(path + "/wijzigen", Chain.array(fields)), name);
        assertAbsent(other.submit(path + "/aanmelden", Chain.wish(List.of())), name);
        assertAbsent(other.submit(path + "/aanmelden/voorbeeld", Chain.wish(List.of())), name);
        assertAbsent(other.submit(path + "/aanmelding/terugnemen"), name);
        assertAbsent(other.post(path + "/vernietigen"), name);
        assertThat(sanne.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "esra.politie",
                "fg.gemeente",
                "beheer.gemeente",
                "pieter.leerplicht",
                "ilse.gemeente",
                "tom.riec"
            })
    void who_does_not_work_with_young_people_finds_no_signals(String login) {
        Visitor visitor = Chain.SERVER.as(login);
        assertAbsent(visitor.get("/signalen"), "Nieuw signaal");
        assertAbsent(visitor.get("/signalen/nieuw"), "uitbuiting");
        assertAbsent(visitor.submit("/signalen", Chain.array(Chain.signal("Niemand"))), "Nieuw signaal");
    }

    @Test
    void guessed_and_broken_ids_are_the_same_page_as_no_signal() {
        HttpResponse<String> guessed = sanne.get("/signalen/01234567-89ab-7def-8123-456789abcdef");
        HttpResponse<String> broken = sanne.get("/signalen/1");
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(broken.statusCode()).isEqualTo(404);
        assertThat(broken.body()).contains("Dit kunnen we niet laten zien");
        assertThat(guessed.body()).contains("Dit kunnen we niet laten zien");
    }

    @Test
    void a_mistake_is_told_and_nothing_typed_is_lost() {
        sanne.get("/signalen/nieuw");
        HttpResponse<String> page = sanne.submit(
                "/signalen", "voornaam", "Halfnaam", "feit", "Met <b>haakjes</b> getypt.", "jongere-weet", "DANGER");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"Halfnaam\"", "Met &lt;b&gt;haakjes", "#veld-uitbuiting", "#veld-achternaam")
                .contains("#veld-geboortedatum", "#veld-buurt", "#veld-ouders-weten");
    }

    @Test
    void who_comes_second_sees_both_versions_and_saves_a_combination() {
        String path = Chain.recorded(sanne, Chain.freshName());
        String version = Chain.version(sanne.get(path + "/wijzigen"));
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        daan.get(path + "/wijzigen");
        assertThat(daan.post(path + "/wijzigen", changed(version, "Daan zag twee telefoons."))
                        .uri()
                        .getPath())
                .isEqualTo(path);
        HttpResponse<String> conflict = sanne.submit(path + "/wijzigen", changed(version, "Sanne zag er vier."));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Daan zag twee telefoons.", "Sanne zag er vier.");
        assertThat(sanne.get(path).body()).doesNotContain("Sanne zag er vier.");
        sanne.get(path + "/wijzigen");
        HttpResponse<String> saved =
                sanne.post(path + "/wijzigen", changed(Chain.version(conflict), "Samen zagen we er drie."));
        assertThat(saved.body()).contains("Samen zagen we er drie.");
    }

    @Test
    void a_form_sent_twice_does_not_change_a_signal_twice() {
        String path = Chain.recorded(sanne, Chain.freshName());
        String version = Chain.version(sanne.get(path + "/wijzigen"));
        assertThat(sanne.submit(path + "/wijzigen", changed(version, "Eén keer."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(sanne.submit(path + "/wijzigen", changed(version, "Eén keer."))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void who_edits_what_a_colleague_destroyed_keeps_what_was_typed() {
        String path = Chain.recorded(sanne, Chain.freshName());
        String version = Chain.version(sanne.get(path + "/wijzigen"));
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        daan.get(path + "/vernietigen");
        assertThat(daan.submit(path + "/vernietigen").statusCode()).isEqualTo(302);
        HttpResponse<String> late = sanne.submit(path + "/wijzigen", changed(version, "Sanne zag er vier."));
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("Dit had je ingevuld", ">Feit<", ">Sanne zag er vier.<");
    }

    @Test
    void destroying_is_asked_in_words_and_then_it_is_gone() {
        String name = Chain.freshName();
        String path = Chain.recorded(sanne, name);
        assertThat(sanne.get(path + "/vernietigen").body()).contains("voorgoed", name);
        assertThat(sanne.get(path).statusCode()).isEqualTo(200);
        sanne.get(path + "/vernietigen");
        assertThat(sanne.post(path + "/vernietigen").uri().getPath()).isEqualTo("/signalen");
        assertAbsent(sanne.get(path), name);
        assertThat(sanne.get("/signalen").body()).doesNotContain(name);
    }

    @Test
    void a_form_without_its_token_does_nothing() {
        String path = Chain.recorded(sanne, Chain.freshName());
        sanne.forgetToken();
        assertThat(sanne.submit(path + "/vernietigen").headers().firstValue("Location"))
                .isNotEqualTo(Optional.of("/signalen"));
        assertThat(sanne.get(path).statusCode()).isEqualTo(200);
    }

    private static String[] changed(String version, String fact) {
        List<String> fields = Chain.signal("Vast");
        fields.removeAll(List.of("voornaam", "Vast", "achternaam", "Nergenshuizen", "geboortedatum", "2011-03-02"));
        fields.set(fields.indexOf("feit") + 1, fact);
        fields.addAll(List.of("version", version));
        return Chain.array(fields);
    }

    private static void assertAbsent(HttpResponse<String> page, String secret) {
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain(secret);
    }
}
