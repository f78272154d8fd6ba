package nl.perspectief.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Files as somebody could bring them, with what they must not keep. */
public final class MadeUpFiles {
    /** Words that a file must not have any more. */
    public static final String SECRET = "Jayden Verzonnen 52.1601N";

    private MadeUpFiles() {}

    /** Left half red and right half blue. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return bytes(out -> ImageIO.write(image, format, out));
    }

    /** As a telephone makes it: with EXIF that tells how it was held, where and by whom, a remark, and something behind its end. */
    public static byte[] photo(int turn) {
        return photo(turn, ("ICC_PROFILE\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] photo(int turn, byte[] colours) {
        byte[] plain = picture("jpeg", 64, 32);
        byte[] words = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + words.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0);
        exif.putShort((short) 0x8825)
                .putShort((short) 2)
                .putInt(words.length)
                .putInt(38)
                .putInt(0)
                .put(words);
        return bytes(out -> {
            out.write(plain, 0, 2);
            segment(out, 0xE1, exif.array());
            segment(out, 0xE2, colours);
            segment(out, 0xED, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
            segment(out, 0xFE, words);
            out.write(plain, 2, plain.length - 2);
            out.write(words);
        });
    }

    /** Of a few bytes a scan: each scan beyond the first says that nothing changes, and is drawn over all points all the same. */
    public static byte[] drawnOften(int side, int scans) {
        int blocks = (side / 8) * (side / 8);
        return bytes(out -> {
            out.write(new byte[] {(byte) 0xFF, (byte) 0xD8});
            byte[] table = new byte[65];
            Arrays.fill(table, 1, 65, (byte) 1);
            segment(out, 0xDB, table);
            ByteBuffer frame = ByteBuffer.allocate(9);
            frame.put((byte) 8).putShort((short) side).putShort((short) side).put(new byte[] {1, 1, 0x11, 0});
            segment(out, 0xC2, frame.array());
            byte[] codes = new byte[18];
            codes[1] = 1;
            segment(out, 0xC4, codes);
            codes[0] = 0x10;
            codes[17] = (byte) 0xE0;
            segment(out, 0xC4, codes);
            segment(out, 0xDA, new byte[] {1, 1, 0, 0, 0, 0});
            out.write(new byte[(blocks + 7) / 8]);
            for (int i = 1; i < scans; i++) {
                byte at = (byte) (1 + i % 63);
                segment(out, 0xDA, new byte[] {1, 1, 0, at, at, 0});
                for (int left = blocks; left > 0; left -= 16_384) {
                    out.write(new byte[2]);
                }
            }
            out.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
        });
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** With words in it and behind its end. */
    public static byte[] png() {
        byte[] plain = picture("png", 64, 32);
        byte[] words = ("Comment\0" + SECRET).getBytes(StandardCharsets.US_ASCII);
        return bytes(out -> {
            out.write(plain, 0, 33);
            out.write(chunk("tEXt", words));
            out.write(plain, 33, plain.length - 33);
            out.write(words);
        });
    }

    public static byte[] chunk(String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(content.length + 4)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** One page with words on it. */
    public static byte[] pdf(String said) {
        return pdf(said, _ -> {});
    }

    /** The same with more. */
    public static byte[] pdf(String said, Change more) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            byte[] photo = photo(1, new byte[4]);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.newLineAtOffset(50, 700);
                pen.showText(said);
                pen.endText();
                pen.drawImage(PDImageXObject.createFromByteArray(document, photo, "foto.jpg"), 50, 500);
            }
            document.getDocumentInformation().setAuthor(SECRET);
            page.getCOSObject().setString(COSName.getPDFName("LastModified"), SECRET);
            more.in(document);
            return bytes(document::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is put into a document. */
    public interface Change {
        void in(PDDocument document) throws IOException;
    }

    /** Something that writes. */
    private interface Written {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Written written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            written.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
