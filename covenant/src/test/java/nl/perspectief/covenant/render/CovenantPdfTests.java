package nl.perspectief.covenant.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CovenantPdfTests {
    private static final Covenant COVENANT = Examples.read("jeugdgroepenaanpak-lichtendal");
    private static final byte[] PDF = CovenantPdf.of(COVENANT);

    @Test
    void it_says_that_it_is_accessible_and_has_a_title_and_a_language() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(COVENANT.title());
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfuaid").contains(COVENANT.title());
        }
    }

    @Test
    void it_is_tagged_with_a_heading_for_every_article() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            List<String> tags = new ArrayList<>();
            tags(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).filteredOn("H1"::equals).hasSize(1);
            assertThat(tags)
                    .filteredOn("H2"::equals)
                    .hasSize(COVENANT.articles().size() + 2);
            assertThat(tags).contains("Table", "TR", "TH", "TD", "P", "L", "LI", "Link");
            assertThat(pdf.getPages())
                    .allSatisfy(page -> assertThat(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS))
                            .isTrue());
        }
    }

    private static void tags(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags(element, tags);
            }
        }
    }

    @Test
    void every_font_is_inside() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            Set<String> names = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceFirst("^\\w+\\+", ""));
                }
            }
            assertThat(names).containsExactlyInAnyOrder("NotoSans-Regular", "NotoSans-Bold");
        }
    }

    @Test
    void it_says_what_the_html_says_and_its_outline_leads_to_every_article() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(new Xml(CovenantHtml.page(COVENANT)).texts("cov-sentence"))
                    .allMatch(sentence -> text.contains(sentence.replaceAll("\\s+", "")));
            List<String> outline = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                assertThat(item.getDestination()).isNotNull();
                outline.add(item.getTitle());
            }
            assertThat(outline).hasSize(COVENANT.articles().size() + 1).endsWith("Colofon");
        }
    }

    @Test
    void markup_in_the_agreement_is_only_text() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(CovenantPdf.of(CovenantHtmlTests.hostile()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<script>alert(3)</script>");
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
        }
    }
}
