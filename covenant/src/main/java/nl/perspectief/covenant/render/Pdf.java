package nl.perspectief.covenant.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page of HTML as a tagged PDF (PDF/UA-1) with its fonts inside. Nothing outside the page is looked up. */
public final class Pdf {
    private static final String FONT = "Noto Sans";
    private static final String REGULAR_FILE = "fonts/NotoSans-Regular.ttf";
    private static final String BOLD_FILE = "fonts/NotoSans-Bold.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Pdf() {}

    /**
     * @param html well-formed XML of one page without a document type, with {@code lang}, {@code title} and a description
     * @throws IllegalStateException when it is not well-formed
     */
    public static byte[] of(String html) {
        return of(document(html));
    }

    /** Whether our fonts have every letter of a text: of another a PDF shows a mark that says nothing. */
    public static boolean prints(String text) {
        return text.codePoints().allMatch(letter -> Character.isWhitespace(letter) || Letters.have(letter));
    }

    /** The letters of the fonts, read once. */
    private static final class Letters {
        private static final List<CmapLookup> FONTS =
                Stream.of(REGULAR_FILE, BOLD_FILE).map(Letters::read).toList();

        static boolean have(int letter) {
            return FONTS.stream().allMatch(font -> font.getGlyphId(letter) > 0);
        }

        private static CmapLookup read(String file) {
            try (InputStream in = Styles.open(file);
                    TrueTypeFont font = new TTFParser().parseEmbedded(in)) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static byte[] of(Document document) {
        XRLog.setLoggingEnabled(false);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(() -> Styles.open(REGULAR_FILE), FONT, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> Styles.open(BOLD_FILE), FONT, BOLD, FontStyle.NORMAL, true);
            builder.useExternalResourceAccessControl(
                    (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("Perspectief");
            builder.withW3cDocument(document, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("our own HTML is well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
