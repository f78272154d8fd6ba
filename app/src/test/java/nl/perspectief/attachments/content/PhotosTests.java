package nl.perspectief.attachments.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import nl.perspectief.attachments.MadeUpFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotosTests {
    private static Cleaned.Clean clean(byte[] bytes) {
        assertThat(Cleaning.of(bytes)).isInstanceOf(Cleaned.Clean.class);
        return (Cleaned.Clean) Cleaning.of(bytes);
    }

    private static void refused(byte[] bytes, Cleaned.Why why) {
        assertThat(Cleaning.of(bytes)).isEqualTo(new Cleaned.Refused(why));
    }

    private static BufferedImage picture(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void bare(byte[] made) {
        assertThat(text(made)).startsWith("ÿØ").doesNotContain("Jayden", "Exif", "ICC_PROFILE", "Photoshop");
    }

    @Test
    void a_photo_keeps_nothing_of_where_when_and_by_whom() {
        byte[] before = MadeUpFiles.photo(1);
        assertThat(text(before)).contains(MadeUpFiles.SECRET, "Exif", "ICC_PROFILE", "Photoshop");
        Cleaned.Clean after = clean(before);
        bare(after.bytes());
        bare(Objects.requireNonNull(after.preview()));
        assertThat(after.kind()).isEqualTo(ContentKind.JPEG);
    }

    /** Where the red half is, tells how it was turned. */
    @ParameterizedTest
    @CsvSource({
        "1,64,2,16",
        "3,64,61,16",
        "6,32,16,2",
        "8,32,16,61",
        "2,64,61,16",
        "5,32,16,2",
        "7,32,16,61",
        "4,64,2,16"
    })
    void a_photo_stands_upright_before_what_says_so_goes(int turn, int width, int x, int y) {
        BufferedImage upright = picture(clean(MadeUpFiles.photo(turn)).bytes());
        assertThat(upright.getWidth()).isEqualTo(width);
        int colour = upright.getRGB(x, y);
        assertThat(colour >> 16 & 0xFF).as("red of turn %s", turn).isGreaterThan(180);
        assertThat(colour & 0xFF).as("blue of turn %s", turn).isLessThan(80);
    }

    @Test
    void a_picture_of_a_screen_stays_sharp_and_loses_its_words() {
        Cleaned.Clean after = clean(MadeUpFiles.png());
        assertThat(after.kind()).isEqualTo(ContentKind.PNG);
        assertThat(text(after.bytes())).doesNotContain("Jayden", "tEXt");
        assertThat(picture(after.bytes()).getRGB(2, 2)).isEqualTo(0xFFFF0000);
    }

    @Test
    void the_preview_has_no_side_over_480() {
        for (String format : new String[] {"jpeg", "png"}) {
            BufferedImage small = picture(Objects.requireNonNull(
                    clean(MadeUpFiles.picture(format, 3000, 1000)).preview()));
            assertThat(small.getWidth()).isEqualTo(480);
            assertThat(small.getHeight()).isEqualTo(160);
        }
    }

    @Test
    void what_it_is_is_told_by_its_content() {
        refused(new byte[0], Cleaned.Why.EMPTY);
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Cleaned.Why.NO_SUCH_KIND);
        refused("GIF89a".getBytes(StandardCharsets.UTF_8), Cleaned.Why.NO_SUCH_KIND);
        refused("PK".getBytes(StandardCharsets.UTF_8), Cleaned.Why.NO_SUCH_KIND);
        refused(together("<html>".getBytes(StandardCharsets.UTF_8), MadeUpFiles.photo(1)), Cleaned.Why.NO_SUCH_KIND);
        refused("ÿØÿ<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1), Cleaned.Why.BROKEN);
    }

    /** A file that is a photo for one reader and a page or an archive for another comes out as a photo only. */
    @Test
    void what_is_two_things_becomes_one() {
        byte[] script = "<script>alert(1)</script>PK\u0003\u0004%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        assertThat(text(clean(together(MadeUpFiles.photo(1), script)).bytes())).doesNotContain("script", "PK", "%PDF");
        assertThat(text(clean(together(MadeUpFiles.png(), script)).bytes())).doesNotContain("script", "PK", "%PDF");
    }

    @Test
    void what_is_cut_short_is_refused() {
        for (byte[] whole : new byte[][] {MadeUpFiles.picture("jpeg", 64, 32), MadeUpFiles.picture("png", 64, 32)}) {
            for (int length = 9; length < whole.length - 2; length += 7) {
                refused(Arrays.copyOf(whole, length), Cleaned.Why.BROKEN);
            }
        }
    }

    private static byte[] png(int width, int height, int colour, byte[] content) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, (byte) colour, 0, 0, 0})
                .array();
        return together(
                Arrays.copyOf(MadeUpFiles.png(), 8),
                MadeUpFiles.chunk("IHDR", head),
                MadeUpFiles.chunk("IDAT", content),
                MadeUpFiles.chunk("IEND", new byte[0]));
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() {
        refused(png(60_000, 60_000, 2, new byte[10]), Cleaned.Why.TOO_MANY_POINTS);
        refused(png(Integer.MAX_VALUE, 1, 2, new byte[10]), Cleaned.Why.TOO_MANY_POINTS);
        byte[] jpeg = MadeUpFiles.picture("jpeg", 64, 32);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 50_000).putShort(i + 7, (short) 50_000);
            }
        }
        refused(jpeg, Cleaned.Why.TOO_MANY_POINTS);
    }

    /** Thirteen kilobytes that would keep a processor busy for as long as somebody likes. */
    @Test
    void a_photo_that_is_drawn_over_itself_too_often_is_refused_before_it_is_drawn() {
        assertThat(MadeUpFiles.drawnOften(2_000, 400)).hasSizeLessThan(30_000);
        assertTimeout(Duration.ofSeconds(1), () -> {
            refused(MadeUpFiles.drawnOften(2_000, 400), Cleaned.Why.TAKES_TOO_LONG);
            refused(MadeUpFiles.drawnOften(64, 21), Cleaned.Why.TAKES_TOO_LONG);
            refused(MadeUpFiles.drawnOften(8_000, 5), Cleaned.Why.TAKES_TOO_LONG);
        });
        clean(MadeUpFiles.drawnOften(64, 20));
    }

    /** A hundred million points in a few kilobytes, as far as is allowed: read coarsely, never whole. */
    @Test
    void a_very_large_photo_is_made_smaller() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int row = 0; row < 10_000; row++) {
                out.write(new byte[10_001]);
            }
        }
        Cleaned.Clean after = clean(png(10_000, 10_000, 0, packed.toByteArray()));
        assertThat(picture(after.bytes()).getWidth()).isBetween(3_000, 4_000);
    }
}
