package nl.perspectief.signals.attached.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import nl.perspectief.attachments.MadeUpFiles;
import nl.perspectief.attachments.scanning.FakeClamd;
import nl.perspectief.attachments.scanning.ScannerOfTest;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** What is no attachment, at its page; and what a scanner says of it. */
class RefusedAttachmentsModuleTests extends AttachmentsHandedIn {
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
        HttpResponse<String> larger = sanne.bring(page, "foto.jpg", new byte[25 * 1024 * 1024]);
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(said(larger))
                .contains("hoogstens 20 MB", "Maak een foto kleiner", "href=\"" + page + "\"")
                .doesNotContain("1 MB", "maak de tekst korter");
        assertThat(rows()).isZero();
    }

    /** Refused at once: the scans are counted before one is drawn. */
    @Test
    void a_photo_that_would_keep_a_processor_busy_is_refused_and_says_what_helps() {
        refused("foto.jpg", MadeUpFiles.drawnOften(2_000, 400), "nakijken duurt te lang");
        assertThat(bring(sanne, "tas.jpg", PHOTO).statusCode()).isEqualTo(302);
    }

    @Test
    void what_stays_readable_in_a_paper_is_said_before_one_is_chosen() {
        assertThat(said(sanne.get(page)))
                .contains("Een balk over een naam in een PDF is niet genoeg")
                .contains("Tekst onder een zwarte balk blijft in een PDF leesbaar")
                .doesNotContain("alles wat je niet op de bladzijden ziet");
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
