package nl.perspectief.attachments.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import nl.perspectief.attachments.MadeUpFiles;
import org.junit.jupiter.api.Test;

/** Looking into a file ends by the clock, whatever stands in it. */
class CleaningInTimeTests {
    private static final Cleaned LATE = new Cleaned.Refused(Cleaned.Why.TAKES_TOO_LONG);

    @Test
    void without_time_nothing_is_taken() {
        for (byte[] file : new byte[][] {MadeUpFiles.photo(1), MadeUpFiles.png(), MadeUpFiles.pdf("Brief")}) {
            assertThat(Cleaning.of(file, Duration.ZERO)).isEqualTo(LATE);
            assertThat(Cleaning.of(file, Duration.ofSeconds(20))).isInstanceOf(Cleaned.Clean.class);
        }
    }

    /** Fifty million points take seconds; drawing them ends on the way. */
    @Test
    void a_photo_that_takes_longer_is_left() {
        byte[] large = MadeUpFiles.drawnOften(7_000, 6);
        assertTimeout(
                Duration.ofSeconds(8),
                () -> assertThat(Cleaning.of(large, Duration.ofMillis(200))).isEqualTo(LATE));
    }

    /** Each of 30,000 objects is looked up in a stream of them that is unpacked anew for each. */
    @Test
    void a_paper_that_takes_longer_is_left() throws Exception {
        int objects = 30_000;
        StringBuilder where = new StringBuilder();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < objects; i++) {
            where.append(100 + i).append(' ').append(3 * i).append(' ');
            kids.append(100 + i).append(" 0 R ");
        }
        String all = where + " 1 ".repeat(objects);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(all.getBytes(StandardCharsets.US_ASCII));
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                ("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Odd[" + kids
                                + "]>>>>endobj\n"
                                + "4 0 obj<</Type/ObjStm/N " + objects + "/First " + where.length()
                                + "/Filter/FlateDecode/Length " + packed.size() + ">>stream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        long before = System.nanoTime();
        assertThat(Cleaning.of(pdf.toByteArray(), Duration.ofMillis(60))).isEqualTo(LATE);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(1));
    }
}
