package nl.perspectief.attachments.content;

import static nl.perspectief.attachments.content.PapersTests.clean;
import static nl.perspectief.attachments.content.PapersTests.inside;
import static nl.perspectief.attachments.content.PapersTests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.attachments.MadeUpFiles;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.Test;

/** What a page of a PDF draws with: layers, words beside it, photos. */
class PaperObjectsTests {
    /** What is off would be drawn for everybody in the copy. */
    @Test
    void layers_that_may_be_off_refuse_it() {
        refused(
                MadeUpFiles.pdf("Lagen", document -> {
                    PDOptionalContentGroup names = new PDOptionalContentGroup("Namen");
                    PDOptionalContentProperties layers = new PDOptionalContentProperties();
                    layers.addGroup(names);
                    layers.setGroupEnabled(names, false);
                    document.getDocumentCatalog().setOCProperties(layers);
                }),
                Cleaned.Why.MORE_THAN_PAGES);
        for (String type : List.of("OCG", "OCMD")) {
            COSDictionary layer = new COSDictionary();
            layer.setItem(COSName.TYPE, COSName.getPDFName(type));
            refused(withResource("Properties", layer), Cleaned.Why.MORE_THAN_PAGES);
        }
        COSDictionary drawn = new COSDictionary();
        drawn.setItem(COSName.getPDFName("OC"), new COSDictionary());
        refused(withResource("XObject", drawn), Cleaned.Why.MORE_THAN_PAGES);
    }

    private static byte[] withResource(String kind, COSBase one) {
        return MadeUpFiles.pdf("Brief", document -> {
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("Een"), one);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.getPDFName(kind), named);
        });
    }

    @Test
    void words_that_stand_beside_what_is_drawn_go() throws IOException {
        COSDictionary words = new COSDictionary();
        words.setString(COSName.ACTUAL_TEXT, MadeUpFiles.SECRET);
        words.setString(COSName.ALT, MadeUpFiles.SECRET);
        byte[] before = withResource("Properties", words);
        assertThat(inside(before)).contains("ActualText");
        assertThat(inside(clean(before))).doesNotContain("Jayden", "ActualText", "/Alt");
    }

    private static byte[] withPhoto(byte[] photo) {
        return MadeUpFiles.pdf("Plaat", document -> {
            COSStream drawn = document.getDocument().createCOSStream();
            try (OutputStream out = drawn.createRawOutputStream()) {
                out.write(photo);
            }
            drawn.setItem(COSName.FILTER, COSName.DCT_DECODE);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.getPDFName("XObject"), drawn);
        });
    }

    /** Who writes such a file goes round in it for ever; a form that draws with the resources of its page does not. */
    @Test
    void what_holds_itself_is_refused_and_does_not_keep_a_processor() throws IOException {
        String written = """
                %PDF-1.5
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Count 1 /Kids [3 0 R] >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>
                endobj
                4 0 obj
                [4 0 R]
                endobj
                trailer
                << /Size 5 /Root 1 0 R >>
                %%EOF
                """;
        refused(written.getBytes(StandardCharsets.ISO_8859_1), Cleaned.Why.TOO_MUCH_INSIDE);
        assertThat(clean(MadeUpFiles.pdf("Formulier", document -> {
                    COSStream form = document.getDocument().createCOSStream();
                    form.setItem(COSName.RESOURCES, document.getPage(0).getResources());
                    document.getPage(0).getResources().getCOSObject().setItem(COSName.getPDFName("XObject"), form);
                })))
                .isNotEmpty();
    }

    /** Who opens it at a desk draws it too. */
    @Test
    void a_photo_within_it_that_is_drawn_over_itself_too_often_is_refused() {
        refused(withPhoto(MadeUpFiles.drawnOften(2_000, 400)), Cleaned.Why.TAKES_TOO_LONG);
        clean(withPhoto(MadeUpFiles.drawnOften(64, 10)));
    }
}
