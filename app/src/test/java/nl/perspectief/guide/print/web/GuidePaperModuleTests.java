package nl.perspectief.guide.print.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Setting;
import nl.perspectief.identity.TestServer;
import nl.perspectief.shared.web.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The guide on paper: how many pages, of what size, and readable by who hears it. */
class GuidePaperModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final GuidePapers PAPERS = SERVER.bean(GuidePapers.class);
    private static final GuideContents CONTENTS = SERVER.bean(GuideContents.class);

    @Test
    void every_card_fits_on_two_pages_of_a5_in_both_languages() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Language language : Language.values()) {
            for (CardKind kind : CardKind.values()) {
                try (PDDocument pdf = Loader.loadPDF(PAPERS.kind(language, kind))) {
                    tagged(pdf, language);
                    assertThat(sizes(pdf)).containsOnly(PDRectangle.A5.toString());
                    tooLong.addAll(longerThanTwoPages(pdf, language));
                    assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
                            .hasSameSizeAs(CONTENTS.cards(language).stream()
                                    .filter(card -> card.kind() == kind)
                                    .toList());
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** A bookmark leads to where a card begins, so the next one tells where it ends. */
    private static List<String> longerThanTwoPages(PDDocument pdf, Language language) throws IOException {
        List<String> names = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            names.add(language + " " + item.getTitle());
            begins.add(pdf.getPages().indexOf(Objects.requireNonNull(item.findDestinationPage(pdf))));
        }
        begins.add(pdf.getNumberOfPages());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int pages = begins.get(i + 1) - begins.get(i);
            if (pages < 1 || pages > 2) {
                wrong.add(names.get(i) + ": " + pages);
            }
        }
        return wrong;
    }

    private static List<String> sizes(PDDocument pdf) {
        List<String> sizes = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            PDRectangle box = page.getMediaBox();
            boolean a5 = Math.abs(box.getWidth() - PDRectangle.A5.getWidth()) < 2
                    && Math.abs(box.getHeight() - PDRectangle.A5.getHeight()) < 2;
            sizes.add(a5 ? PDRectangle.A5.toString() : box.toString());
        }
        return sizes;
    }

    @Test
    void a_poster_is_one_page_of_a3_for_every_place() throws IOException {
        for (Language language : Language.values()) {
            for (Setting setting : Setting.values()) {
                try (PDDocument pdf = Loader.loadPDF(PAPERS.poster(language, setting))) {
                    tagged(pdf, language);
                    assertThat(pdf.getNumberOfPages())
                            .as(language + " " + setting)
                            .isEqualTo(1);
                    assertThat(pdf.getPage(0).getMediaBox().getHeight())
                            .isBetween(PDRectangle.A3.getHeight() - 2, PDRectangle.A3.getHeight() + 2);
                }
            }
        }
    }

    /** What PDF/UA asks of a file as a whole; who hears it gets headings, lists and tables in the order of reading. */
    private static void tagged(PDDocument pdf, Language language) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).startsWith(language.tag());
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
        try (var xmp = catalog.getMetadata().exportXMPMetadata()) {
            assertThat(new String(xmp.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
        List<String> kinds = kinds(catalog.getStructureTreeRoot()).toList();
        assertThat(kinds).contains("H1").doesNotContain("Figure");
        assertThat(kinds.contains("LI") || kinds.contains("TH")).isTrue();
        for (PDPage page : pdf.getPages()) {
            assertThat(page.getCOSObject().containsKey(COSName.getPDFName("StructParents")))
                    .isTrue();
            assertThat(page.getAnnotations()).isEmpty();
            for (COSName font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    private static Stream<String> kinds(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureNode.class::isInstance)
                .map(PDStructureNode.class::cast)
                .flatMap(kid -> Stream.concat(
                        kid instanceof PDStructureElement one ? Stream.of(one.getStructureType()) : Stream.empty(),
                        kinds(kid)));
    }

    @Test
    void paper_is_for_everybody_and_has_the_numbers_of_the_list() throws IOException {
        var card = SERVER.visitor().file("/wegwijzer/papier/kaarten?kaart=geldezel");
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("set-cookie")).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(card.body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Geldezel", "088-7867372")
                    .doesNotContain("{contact");
        }
        for (String nothing : List.of(
                "/wegwijzer/papier/kaarten",
                "/wegwijzer/papier/kaarten?kaart=../../etc/passwd",
                "/wegwijzer/papier/kaarten?soort=ALLES",
                "/wegwijzer/papier/poster",
                "/wegwijzer/papier/poster?plek=MAAN")) {
            assertThat(SERVER.visitor().get(nothing).statusCode()).as(nothing).isEqualTo(404);
        }
    }
}
