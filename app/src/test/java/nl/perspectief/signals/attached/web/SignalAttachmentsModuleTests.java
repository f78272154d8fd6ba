package nl.perspectief.signals.attached.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.attachments.MadeUpFiles;
import nl.perspectief.attachments.scanning.FakeClamd;
import nl.perspectief.attachments.scanning.ScannerOfTest;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** Photos and papers on a signal, at its pages: who adds, sees and saves them, and who does not. */
class SignalAttachmentsModuleTests {
    private static final byte[] PHOTO = MadeUpFiles.photo(6);

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final String name = Chain.freshName();
    private String path = "";
    private String page = "";

    @BeforeEach
    void recorded() {
        path = Chain.recorded(sanne, name);
        page = path + "/bijlagen";
    }

    private HttpResponse<String> bring(Visitor who, String called, byte[] file) {
        who.get(page);
        return who.bring(page, called, file);
    }

    private HttpResponse<String> refused(String called, byte[] file, String why) {
        HttpResponse<String> answer = bring(sanne, called, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(said(answer)).contains(why, "id=\"fout-bestand\"", "href=\"#veld-bestand\"");
        assertThat(rows()).isZero();
        return answer;
    }

    private static String said(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(answer.body());
    }

    private long rows() {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM attachment WHERE file_id = ?")
                .param(signal())
                .query(Long.class)
                .single();
    }

    private UUID signal() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The address of the one that was added last. */
    private String added(String called, byte[] file) {
        assertThat(bring(sanne, called, file).statusCode()).isEqualTo(302);
        Matcher link = Pattern.compile("href=\"(" + page + "/[0-9a-f-]{36})\"")
                .matcher(sanne.get(page).body());
        String last = "";
        while (link.find()) {
            last = link.group(1);
        }
        return last;
    }

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
    void what_is_wrong_with_a_file_is_said_beside_its_field_and_nothing_is_kept() {
        refused("", new byte[0], "Kies eerst een bestand");
        refused("leeg.jpg", new byte[0], "Dit bestand is leeg");
        refused(
                "foto.jpg",
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "We kijken naar de inhoud");
        refused("foto.jpg", Arrays.copyOf(PHOTO, 500), "Dit bestand konden we niet lezen");
        byte[] large = Arrays.copyOf(PHOTO, 20 * 1024 * 1024 + 1);
        refused("foto.jpg", large, "groter dan 20 MB");
        sanne.get(page);
        assertThat(sanne.bring(page, "foto.jpg", new byte[25 * 1024 * 1024]).statusCode())
                .isEqualTo(413);
        assertThat(rows()).isZero();
    }

    /** As large as may be: what hangs behind the end of a photo is not kept. */
    @Test
    void a_file_of_twenty_megabytes_is_taken_in() {
        assertThat(bring(sanne, "foto.jpg", Arrays.copyOf(PHOTO, 20 * 1024 * 1024))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Chain.SERVER
                        .superuser()
                        .sql("SELECT size FROM attachment WHERE file_id = ?")
                        .param(signal())
                        .query(Integer.class)
                        .single())
                .isLessThan(100_000);
    }

    @Test
    void there_are_five_and_no_more() {
        for (int i = 0; i < 5; i++) {
            assertThat(bring(sanne, "tas.png", MadeUpFiles.png()).statusCode()).isEqualTo(302);
        }
        assertThat(said(sanne.get(page))).contains("Er zijn al 5 bijlagen").doesNotContain("type=\"file\"");
        HttpResponse<String> sixth = sanne.bring(page, "tas.png", MadeUpFiles.png());
        assertThat(sixth.statusCode()).isEqualTo(422);
        assertThat(said(sixth)).contains("Er zijn al 5 bijlagen");
        assertThat(rows()).isEqualTo(5);
    }

    @Test
    void who_added_it_takes_it_away_for_good_and_a_colleague_does_not() {
        String one = added("tas.jpg", PHOTO);
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        assertThat(said(daan.get(page))).contains("tas.jpg").doesNotContain("tas.jpg verwijderen");
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
        assertThat(Chain.SERVER
                        .superuser()
                        .sql("""
                                SELECT count(DISTINCT p.trace_id) FROM trail_line t JOIN processing_line p ON p.trace_id = t.trace_id
                                 WHERE t.object_type = 'ATTACHMENT' AND t.action = 'LOOKED' AND t.object_id = ?::uuid
                                   AND p.processing_activity_id LIKE '%signaal-raadplegen' AND p.data_subject_id IS NOT NULL""")
                        .param(one.substring(one.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
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
    void what_the_scanner_finds_is_refused_named_and_noted() throws IOException {
        try (FakeClamd clamd = FakeClamd.overTcp("stream: Win.Test.EICAR_HDB-1 FOUND");
                ScannerOfTest _ = ScannerOfTest.in(Chain.SERVER, clamd.address(), false)) {
            refused("foto.jpg", PHOTO, "vond iets in dit bestand: Win.Test.EICAR_HDB-1");
            assertThat(clamd.looked()).hasSize(1);
            assertThat(clamd.looked().getFirst()).isEqualTo(PHOTO);
        }
        assertThat(noted()).isTrue();
    }

    /** The log of the installation is written a moment later. */
    private static boolean noted() {
        for (int i = 0; i < 100; i++) {
            long lines = Chain.SERVER.superuser().sql("""
                            SELECT count(*) FROM security_event e JOIN professional p ON p.id = e.professional_id
                             WHERE e.code = 'FILE_REFUSED' AND e.reason = 'VIRUS' AND e.trace_id IS NOT NULL""").query(Long.class).single();
            if (lines > 0) {
                return true;
            }
            LockSupport.parkNanos(50_000_000);
        }
        return false;
    }

    @Test
    void who_asks_what_is_held_is_told_of_it_and_where_it_is() {
        added("tas.jpg", PHOTO);
        assertThat(said(sanne.get("/inzage/" + signal()))).contains("Foto of document", "tas.jpg", page);
    }

    @Test
    void where_a_scanner_is_required_nothing_is_kept_that_it_did_not_look_at() throws IOException {
        try (ScannerOfTest _ = ScannerOfTest.in(Chain.SERVER, "", true)) {
            refused("foto.jpg", PHOTO, "Hier moet elke bijlage op virussen worden nagekeken");
        }
        try (FakeClamd clamd = FakeClamd.overTcp("");
                ScannerOfTest _ = ScannerOfTest.in(Chain.SERVER, clamd.address(), true)) {
            refused("foto.jpg", PHOTO, "Hier moet elke bijlage op virussen worden nagekeken");
        }
        try (FakeClamd clamd = FakeClamd.overTcp("stream: OK");
                ScannerOfTest _ = ScannerOfTest.in(Chain.SERVER, clamd.address(), true)) {
            added("tas.jpg", PHOTO);
            assertThat(said(sanne.get(page))).contains("Nagekeken op virussen.").doesNotContain("Niet op virussen");
        }
    }
}
