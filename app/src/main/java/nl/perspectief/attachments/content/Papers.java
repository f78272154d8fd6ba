package nl.perspectief.attachments.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * A PDF made anew of its pages. The new one begins empty and gets of each page what draws it, so that what does something (scripts,
 * actions, files within it) and what tells something (who made it, when, with what) has no place to be. What would be seen and cannot
 * come along, such as a form that was filled in, refuses it: nobody is shown less than was on the page.
 */
final class Papers {
    private static final int MOST_PAGES = 300;

    /** Notes that draw nothing themselves. */
    private static final Set<String> UNDRAWN = Set.of("Link", "Popup");

    private Papers() {}

    static Cleaned.Clean pdf(byte[] bytes, Until until) throws IOException {
        BoundedPdf reader = new BoundedPdf(bytes, until);
        try (PDDocument given = reader.parse();
                PDDocument anew = new PDDocument()) {
            refuseMoreThanPages(given);
            PdfCopy copy = new PdfCopy(anew.getDocument(), until);
            int pages = 0;
            for (PDPage page : given.getPages()) {
                if (++pages > MOST_PAGES) {
                    throw new Unclean(Cleaned.Why.TOO_MUCH_INSIDE);
                }
                anew.addPage(page(page, copy));
            }
            reader.demandWhole();
            if (pages == 0) {
                throw new Unclean(Cleaned.Why.BROKEN);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            anew.save(out);
            return new Cleaned.Clean(ContentKind.PDF, out.toByteArray(), null);
        } catch (IOException | RuntimeException e) {
            reader.demandWhole();
            throw e;
        }
    }

    private static void refuseMoreThanPages(PDDocument given) throws IOException {
        COSDictionary catalog = given.getDocumentCatalog().getCOSObject();
        boolean form = catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary fields
                && (fields.containsKey(COSName.getPDFName("XFA"))
                        || fields.getCOSArray(COSName.FIELDS) != null
                                && fields.getCOSArray(COSName.FIELDS).size() > 0);
        boolean layers = catalog.getDictionaryObject(COSName.OCPROPERTIES) instanceof COSDictionary all
                && all.getCOSArray(COSName.OCGS) != null
                && all.getCOSArray(COSName.OCGS).size() > 0;
        if (form || layers || catalog.containsKey(COSName.getPDFName("Collection"))) {
            throw new Unclean(Cleaned.Why.MORE_THAN_PAGES);
        }
    }

    private static PDPage page(PDPage page, PdfCopy copy) throws IOException {
        for (PDAnnotation note : page.getAnnotations()) {
            if (!UNDRAWN.contains(String.valueOf(note.getSubtype()))) {
                throw new Unclean(Cleaned.Why.MORE_THAN_PAGES);
            }
        }
        COSDictionary anew = new COSDictionary();
        anew.setItem(COSName.TYPE, COSName.PAGE);
        anew.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        anew.setItem(COSName.CROP_BOX, page.getCropBox().getCOSArray());
        anew.setInt(COSName.ROTATE, page.getRotation());
        if (page.getResources() != null) {
            anew.setItem(COSName.RESOURCES, copy.of(page.getResources().getCOSObject()));
        }
        for (COSName drawing : Set.of(COSName.CONTENTS, COSName.GROUP, COSName.getPDFName("UserUnit"))) {
            COSBase given = page.getCOSObject().getDictionaryObject(drawing);
            if (given != null) {
                anew.setItem(drawing, copy.of(given));
            }
        }
        return new PDPage(anew);
    }
}
