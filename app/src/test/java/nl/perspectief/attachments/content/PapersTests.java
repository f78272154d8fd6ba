package nl.perspectief.attachments.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import nl.perspectief.attachments.MadeUpFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PapersTests {
    static byte[] clean(byte[] bytes) {
        assertThat(Cleaning.of(bytes)).isInstanceOf(Cleaned.Clean.class);
        return ((Cleaned.Clean) Cleaning.of(bytes)).bytes();
    }

    static void refused(byte[] bytes, Cleaned.Why why) {
        assertThat(Cleaning.of(bytes)).isEqualTo(new Cleaned.Refused(why));
    }

    /** All that stands in it, unpacked: each object that a reader can reach or not. */
    static String inside(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                COSBase base = object.getObject();
                all.append(base);
                if (base instanceof COSStream stream) {
                    all.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
                    all.append(new String(stream.createRawInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void doing(PDDocument document) throws IOException {
        PDActionJavaScript script = new PDActionJavaScript("app.alert('gevaar')");
        document.getDocumentCatalog().setOpenAction(script);
        document.getPage(0).getCOSObject().setItem(COSName.AA, script.getCOSObject());
        PDMetadata told = new PDMetadata(
                document, new ByteArrayInputStream(MadeUpFiles.SECRET.getBytes(StandardCharsets.US_ASCII)));
        document.getDocumentCatalog().setMetadata(told);
        document.getPage(0).getResources().getCOSObject().setItem(COSName.METADATA, told);
        PDEmbeddedFile file =
                new PDEmbeddedFile(document, new ByteArrayInputStream("MZ gevaar".getBytes(StandardCharsets.US_ASCII)));
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile("gevaar.exe");
        named.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("gevaar.exe", named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        document.getPage(0).setAnnotations(List.of(link(new PDActionLaunch()), link(web())));
    }

    private static PDActionURI web() {
        PDActionURI address = new PDActionURI();
        address.setURI("https://gevaar.example/");
        return address;
    }

    private static PDAnnotationLink link(org.apache.pdfbox.pdmodel.interactive.action.PDAction action) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(50, 50, 100, 20));
        link.setAction(action);
        return link;
    }

    @Test
    void what_does_something_and_what_tells_something_goes_and_the_page_stays() throws IOException {
        byte[] before = MadeUpFiles.pdf("Brief van school", PapersTests::doing);
        assertThat(inside(before))
                .contains("gevaar", "JavaScript", "Launch", "EmbeddedFile", MadeUpFiles.SECRET, "Exif");
        byte[] after = clean(before);
        assertThat(inside(after))
                .doesNotContain("gevaar", "JavaScript", "Launch", "EmbeddedFile", "OpenAction", "Metadata")
                .doesNotContain("Annot", "LastModified", "Jayden", "Author", "Producer", "Exif", "/Info");
        assertThat(text(after)).contains("Brief van school");
        try (PDDocument read = Loader.loadPDF(after)) {
            assertThat(read.getNumberOfPages()).isOne();
            assertThat(read.getDocumentCatalog().getCOSObject().keySet())
                    .containsOnly(COSName.TYPE, COSName.PAGES, COSName.VERSION);
        }
    }

    @Test
    void what_is_written_behind_its_end_goes() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(MadeUpFiles.pdf("Brief"));
        two.writeBytes("<script>gevaar</script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(inside(clean(two.toByteArray()))).doesNotContain("gevaar");
        byte[] before = MadeUpFiles.pdf("Brief");
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        other.writeBytes("<html>".getBytes(StandardCharsets.US_ASCII));
        other.writeBytes(before);
        refused(other.toByteArray(), Cleaned.Why.NO_SUCH_KIND);
    }

    @Test
    void a_locked_one_is_refused_also_when_it_opens_without_a_word() {
        for (String word : List.of("", "geheim")) {
            byte[] locked = MadeUpFiles.pdf(
                    "Brief",
                    document ->
                            document.protect(new StandardProtectionPolicy("eigenaar", word, new AccessPermission())));
            refused(locked, Cleaned.Why.LOCKED);
        }
    }

    @Test
    void what_would_be_seen_and_cannot_come_along_refuses_it() {
        refused(
                MadeUpFiles.pdf("Formulier", document -> {
                    PDAcroForm form = new PDAcroForm(document);
                    document.getDocumentCatalog().setAcroForm(form);
                    PDTextField field = new PDTextField(form);
                    field.setPartialName("naam");
                    form.getFields().add(field);
                }),
                Cleaned.Why.MORE_THAN_PAGES);
        refused(
                MadeUpFiles.pdf("Opmerking", document -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setRectangle(new PDRectangle(50, 50, 20, 20));
                    document.getPage(0).setAnnotations(List.of(note));
                }),
                Cleaned.Why.MORE_THAN_PAGES);
    }

    @Test
    void what_no_reader_here_looks_into_is_refused() {
        for (String filter : List.of("JPXDecode", "LZWDecode", "Crypt", "RunLengthDecode")) {
            refused(
                    MadeUpFiles.pdf("Plaat", document -> {
                        COSStream odd = document.getDocument().createCOSStream();
                        try (OutputStream out = odd.createRawOutputStream()) {
                            out.write(1);
                        }
                        odd.setItem(COSName.FILTER, COSName.getPDFName(filter));
                        document.getPage(0).getResources().getCOSObject().setItem(COSName.getPDFName("XObject"), odd);
                    }),
                    Cleaned.Why.PACKED_OTHERWISE);
        }
    }

    @Test
    void one_without_pages_or_cut_short_is_refused() {
        byte[] whole = MadeUpFiles.pdf("Brief");
        refused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), Cleaned.Why.BROKEN);
        refused(Arrays.copyOf(whole, 200), Cleaned.Why.BROKEN);
        refused(
                "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>".getBytes(StandardCharsets.US_ASCII),
                Cleaned.Why.BROKEN);
    }

    @Test
    void more_pages_than_anybody_reads_are_refused() {
        refused(
                MadeUpFiles.pdf("Boek", document -> {
                    for (int i = 0; i < 300; i++) {
                        document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
                    }
                }),
                Cleaned.Why.TOO_MUCH_INSIDE);
    }

    private static byte[] packed(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] spaces = new byte[1_000_000];
            Arrays.fill(spaces, (byte) ' ');
            for (int left = bytes; left > 0; left -= spaces.length) {
                out.write(spaces);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] withStream(String dictionary, byte[] content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("%PDF-1.5\n1 0 obj\n<<" + dictionary + "/Length " + content.length + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(content);
        all.writeBytes("\nendstream\nendobj\n2 0 obj<</Type/Catalog/Pages 3 0 R>>endobj\nstartxref\n9\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    /** Half a gigabyte in half a megabyte, where the reader unpacks by itself. */
    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        byte[] bomb = packed(500_000_000);
        String places = "/Type/XRef/W[1 4 2]/Size 3/Root 2 0 R/Filter/FlateDecode";
        refused(withStream(places, bomb), Cleaned.Why.TOO_MUCH_INSIDE);
        refused(withStream(places.replace("/W[1 4 2]", "/W[0 0 0]"), packed(10)), Cleaned.Why.TOO_MUCH_INSIDE);
        refused(withStream(places.replace("/Size 3", "/Size 2000000000"), packed(10)), Cleaned.Why.TOO_MUCH_INSIDE);
        refused(
                withStream(places + "/DecodeParms<</Predictor 12/Columns 2000000000>>", packed(10)),
                Cleaned.Why.PACKED_OTHERWISE);
        refused(
                withStream(places.replace("/FlateDecode", "[/FlateDecode/FlateDecode]"), packed(10)),
                Cleaned.Why.PACKED_OTHERWISE);
    }

    @Test
    void brackets_without_end_are_refused() {
        String brackets = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + "[".repeat(200_000)
                + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        refused(brackets.getBytes(StandardCharsets.US_ASCII), Cleaned.Why.BROKEN);
    }
}
