package nl.perspectief.attachments.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Copies what a page draws with, object by object, and leaves out what does something or tells something. */
final class PdfCopy {
    private static final int MOST_OBJECTS = 200_000;
    private static final int DEEPEST = 150;
    private static final COSName LAYER = COSName.getPDFName("OC");

    private static final Set<COSName> LEFT_OUT = names(
            "Metadata PieceInfo LastModified OPI Ref Alternates AF EF EmbeddedFiles EmbeddedFile JS JavaScript OpenAction AA"
                    + " ActualText Alt Annots AcroForm XFA RichMediaContent URI Parent Pg StructParent StructParents");
    private static final Set<COSName> NOT_DRAWN = names(
            "Catalog Pages Page Annot Action Filespec F EmbeddedFile Metadata ObjStm XRef Sig StructElem StructTreeRoot");
    /** A layer, that may be off; who prints it gets what was seen. */
    private static final Set<COSName> LAYERS = names("OCG OCMD");

    /** A stream that stands in another file, and how that is packed. */
    private static final Set<COSName> ELSEWHERE = names("F FFilter FDecodeParms");

    /** How streams may be packed. Older ways and JPEG 2000 can hide what no reader of ours looks into. */
    private static final Set<COSName> PACKED =
            names("FlateDecode Fl DCTDecode DCT CCITTFaxDecode CCF JBIG2Decode ASCII85Decode A85 ASCIIHexDecode AHx");

    private static final Set<COSName> PHOTO = names("DCTDecode DCT");

    private final COSDocument into;
    private final Until until;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();

    /** What is being copied now, since the last stream: who writes a file goes round for ever in what holds itself and is no stream. */
    private Set<COSBase> within = identities();

    private int objects;

    PdfCopy(COSDocument into, Until until) {
        this.into = into;
        this.until = until;
    }

    private static Set<COSName> names(String words) {
        return Stream.of(words.split(" ")).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    COSBase of(COSBase given) throws IOException {
        return copy(given, 0);
    }

    private COSBase copy(COSBase given, int depth) throws IOException {
        until.demandTime();
        COSBase one = given instanceof COSObject pointer ? pointer.getObject() : given;
        if (depth > DEEPEST || ++objects > MOST_OBJECTS) {
            throw new Unclean(Cleaned.Why.TOO_MUCH_INSIDE);
        }
        COSBase known = one == null ? COSNull.NULL : copies.get(one);
        if (known != null) {
            if (within.contains(known)) {
                throw new Unclean(Cleaned.Why.TOO_MUCH_INSIDE);
            }
            return known;
        }
        return switch (one) {
            case COSStream stream -> stream(stream, depth);
            case COSDictionary dictionary -> entries(dictionary, new COSDictionary(), depth);
            case COSArray array -> array(array, depth);
            default -> one;
        };
    }

    /** Compared as objects, not by what is in them. */
    private static Set<COSBase> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private COSBase array(COSArray given, int depth) throws IOException {
        COSArray anew = new COSArray();
        copies.put(given, anew);
        within.add(anew);
        for (int i = 0; i < given.size(); i++) {
            anew.add(copy(given.get(i), depth + 1));
        }
        within.remove(anew);
        return anew;
    }

    private COSBase entries(COSDictionary given, COSDictionary anew, int depth) throws IOException {
        COSName type = given.getCOSName(COSName.TYPE);
        if (given.containsKey(LAYER) || type != null && LAYERS.contains(type)) {
            throw new Unclean(Cleaned.Why.MORE_THAN_PAGES);
        }
        if (type != null && NOT_DRAWN.contains(type)) {
            return COSNull.NULL;
        }
        copies.put(given, anew);
        boolean holds = !(given instanceof COSStream) && within.add(anew);
        for (Map.Entry<COSName, COSBase> entry : given.entrySet()) {
            COSName name = entry.getKey();
            boolean elsewhere = given instanceof COSStream && ELSEWHERE.contains(name);
            if (!LEFT_OUT.contains(name) && !elsewhere) {
                anew.setItem(name, copy(entry.getValue(), depth + 1));
            }
        }
        if (holds) {
            within.remove(anew);
        }
        return anew;
    }

    private COSBase stream(COSStream given, int depth) throws IOException {
        COSStream anew = into.createCOSStream();
        Set<COSBase> around = within;
        within = identities();
        COSBase copied = entries(given, anew, depth);
        within = around;
        if (copied == anew) {
            boolean photo = filters(given.getFilters());
            try (InputStream in = given.createRawInputStream();
                    OutputStream out = anew.createRawOutputStream()) {
                if (photo) {
                    out.write(JpegParts.of(in.readAllBytes()).drawing());
                } else {
                    in.transferTo(out);
                }
            }
        }
        return copied;
    }

    /** Whether it is a photo as it came from a camera. */
    private static boolean filters(COSBase given) throws Unclean {
        COSArray all = new COSArray();
        if (given instanceof COSArray some) {
            all = some;
        } else if (given != null) {
            all.add(given);
        }
        boolean photo = false;
        for (int i = 0; i < all.size(); i++) {
            if (!(all.getObject(i) instanceof COSName name) || !PACKED.contains(name) || photo) {
                throw new Unclean(Cleaned.Why.PACKED_OTHERWISE);
            }
            photo = PHOTO.contains(name);
        }
        if (photo && all.size() > 1) {
            throw new Unclean(Cleaned.Why.PACKED_OTHERWISE);
        }
        return photo;
    }
}
