package nl.perspectief.signals.attached.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.attachments.MadeUpFiles;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos and papers on a signal, at its pages: who adds, sees and saves them, and who does not. */
class SignalAttachmentsModuleTests extends AttachmentsHandedIn {
    @Test
    void a_photo_is_added_seen_small_and_saved_without_what_it_told() {
        assertThat(bring(sanne, "tas bij de haven.jpg", PHOTO).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith(page);
        String shown = said(sanne.get(page));
        assertThat(shown).contains("De bijlage is toegevoegd: tas bij de haven.jpg", "Niet op virussen nagekeken.");
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        assertThat(said(daan.get(path))).contains("tas bij de haven.jpg", "Toegevoegd door Sanne");
        String one = added("tas 2.jpg", PHOTO);
        HttpResponse<byte[]> saved = daan.file(one);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(new String(saved.body(), StandardCharsets.ISO_8859_1))
                .startsWith("ÿØÿ")
                .doesNotContain("Jayden", "Exif");
        assertThat(saved.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment;");
        HttpResponse<byte[]> small = daan.file(one + "/klein");
        assertThat(small.statusCode()).isEqualTo(200);
        for (HttpResponse<byte[]> answer : List.of(saved, small)) {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "sandbox");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void a_paper_is_saved_as_it_looks_and_has_no_small_picture() {
        String one = added("brief.docx", MadeUpFiles.pdf("Brief van school"));
        HttpResponse<byte[]> saved = sanne.file(one);
        assertThat(saved.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("brief.pdf");
        assertThat(new String(saved.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .doesNotContain("Jayden");
        assertThat(sanne.get(one + "/klein").statusCode()).isEqualTo(404);
    }

    @Test
    void a_name_that_points_at_the_young_person_is_not_taken_over_and_that_is_said() {
        bring(sanne, name + " met tas.jpg", PHOTO);
        assertThat(said(sanne.get(page))).contains("We noemen haar foto 1.jpg").doesNotContain(name + " met tas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emma.school",
                "mark.politie",
                "esra.politie",
                "ilse.gemeente",
                "karim.gemeente",
                "fg.gemeente",
                "beheer.gemeente",
                "mira.gemeente",
                "lotte.maatschappelijkwerk",
                "iris.riec"
            })
    void for_anybody_else_there_is_none_also_with_its_address(String login) {
        String one = added("tas.jpg", PHOTO);
        Visitor other = Chain.SERVER.as(login);
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get(one).statusCode()).isEqualTo(404);
        assertThat(other.get(one + "/klein").statusCode()).isEqualTo(404);
        assertThat(other.submit(one + "/verwijderen").statusCode()).isEqualTo(404);
        assertThat(other.bring(page, "tas.jpg", PHOTO).statusCode()).isEqualTo(404);
        assertThat(rows()).isOne();
    }

    /** Under the page of another signal of the same organisation it is not found either. */
    @Test
    void an_attachment_is_found_on_its_own_signal_only() {
        String one = added("tas.jpg", PHOTO);
        String elsewhere = Chain.recorded(sanne, Chain.freshName()) + "/bijlagen" + one.substring(one.lastIndexOf('/'));
        assertThat(sanne.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(sanne.get(elsewhere + "/klein").statusCode()).isEqualTo(404);
        assertThat(sanne.submit(elsewhere + "/verwijderen").statusCode()).isEqualTo(404);
        assertThat(rows()).isOne();
    }

    @Test
    void who_added_it_takes_it_away_for_good_and_a_colleague_does_not() {
        String one = added("tas.jpg", PHOTO);
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        assertThat(said(daan.get(page)))
                .contains("tas.jpg", "Alleen Sanne", "kan deze bijlage verwijderen")
                .doesNotContain("tas.jpg verwijderen");
        assertThat(said(sanne.get(page))).doesNotContain("kan deze bijlage verwijderen");
        assertThat(daan.submit(one + "/verwijderen").statusCode()).isEqualTo(404);
        assertThat(said(sanne.get(page))).contains("tas.jpg verwijderen");
        assertThat(said(sanne.post(one + "/verwijderen")))
                .contains("De bijlage is verwijderd", "Er zijn geen bijlagen");
        assertThat(rows()).isZero();
        assertThat(sanne.get(one).statusCode()).isEqualTo(404);
        assertThat(lines("DESTROYED", one)).isOne();
    }

    private static long lines(String action, String one) {
        return Chain.SERVER
                .superuser()
                .sql(
                        "SELECT count(*) FROM trail_line WHERE object_type = 'ATTACHMENT' AND action = ? AND object_id = ?::uuid")
                .params(action, one.substring(one.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    @Test
    void each_look_is_noted_as_looking_at_the_signal_is() {
        String one = added("tas.jpg", PHOTO);
        assertThat(lines("RECORDED", one)).isOne();
        assertThat(lines("LOOKED", one)).isZero();
        Chain.SERVER.as("daan.jongerenwerk").file(one);
        sanne.file(one);
        assertThat(lines("LOOKED", one)).isEqualTo(2);
        sanne.file(one + "/klein");
        assertThat(lines("LOOKED", one)).as("of the small picture too").isEqualTo(3);
        assertThat(Chain.SERVER
                        .superuser()
                        .sql("""
                                SELECT count(DISTINCT p.trace_id) FROM trail_line t JOIN processing_line p ON p.trace_id = t.trace_id
                                 WHERE t.object_type = 'ATTACHMENT' AND t.action = 'LOOKED' AND t.object_id = ?::uuid
                                   AND p.processing_activity_id LIKE '%signaal-raadplegen' AND p.data_subject_id IS NOT NULL""")
                        .param(one.substring(one.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void it_does_not_go_along_with_a_referral_and_that_is_said() {
        String one = added("tas.jpg", PHOTO);
        HttpResponse<String> preview = Chain.previewed(sanne, path);
        assertThat(said(preview)).contains("Bijlagen gaan niet mee met de aanmelding", "tas.jpg");
        Chain.refer(sanne, path, preview);
        Visitor ilse = Chain.SERVER.as("ilse.gemeente");
        String weighing = Chain.weighing(ilse, name);
        assertThat(said(ilse.get(weighing))).contains(name).doesNotContain("tas.jpg");
        assertThat(ilse.get(one).statusCode()).isEqualTo(404);
        assertThat(ilse.get(weighing + "/bijlagen").statusCode()).isEqualTo(404);
        assertThat(sanne.file(one).statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_destroyed_with_the_signal_after_that_was_said() {
        String one = added("tas.jpg", PHOTO);
        assertThat(said(sanne.get(path + "/vernietigen"))).contains("De bijlage verdwijnt ook.");
        String two = added("fiets.jpg", PHOTO);
        HttpResponse<String> late = sanne.submit(path + "/vernietigen", "getoond", "iets anders");
        assertThat(late.statusCode()).isEqualTo(409);
        sanne.get(path + "/vernietigen");
        assertThat(sanne.submit(path + "/vernietigen").statusCode()).isEqualTo(302);
        assertThat(rows()).isZero();
        assertThat(sanne.get(two).statusCode()).isEqualTo(404);
        assertThat(Chain.SERVER
                        .superuser()
                        .sql("SELECT count(*) FROM destroyed WHERE kind = 'attachment' AND id = ?::uuid")
                        .param(one.substring(one.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void who_asks_what_is_held_is_told_of_it_and_where_it_is() {
        added("tas.jpg", PHOTO);
        assertThat(said(sanne.get("/inzage/" + signal()))).contains("Foto of document", "tas.jpg", page);
    }
}
