package nl.perspectief.attachments.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF without believing what it says of its own size. The reader unpacks two sorts of streams while it reads, those with
 * objects and those that tell where objects are; each is unpacked here first, and counted.
 */
final class BoundedPdf extends PDFParser {
    /** Of all streams with objects together, unpacked. */
    private static final int OBJECTS = 24 * 1024 * 1024;

    private static final int PLACES = 4 * 1024 * 1024;
    private static final int MOST_OBJECTS = 400_000;
    private static final int WIDEST_ROW = 1_000;
    private static final long MEMORY = 64L * 1024 * 1024;

    private final Until until;
    private int left = OBJECTS;

    /** The reader goes on after most of what it stumbles over; this is not forgotten. */
    private Cleaned.@Nullable Why wrong;

    BoundedPdf(byte[] bytes, Until until) throws IOException {
        super(new TimedBytes(bytes, until), "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache);
        this.until = until;
    }

    /** @throws Unclean when something in it was refused since it was opened, also where the reader went on without it */
    void demandWhole() throws Unclean {
        if (wrong != null) {
            throw new Unclean(wrong);
        }
        until.demandTime();
    }

    private Unclean refused(Cleaned.Why why) {
        wrong = why;
        return new Unclean(why);
    }

    /** A locked one is never opened, also not when everybody has its key. */
    @Override
    protected void prepareDecryption() throws IOException {
        if (lock() != null) {
            throw refused(Cleaned.Why.LOCKED);
        }
        super.prepareDecryption();
    }

    private @Nullable COSBase lock() {
        COSDictionary trailer = document.getTrailer();
        return trailer == null ? null : trailer.getItem(COSName.ENCRYPT);
    }

    /** Each object of a stream of objects is looked up in all of it: many small ones in a large one take without end. */
    @Override
    public COSBase dereferenceCOSObject(COSObject pointer) throws IOException {
        until.demandTime();
        return super.dereferenceCOSObject(pointer);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (dictionary.containsKey(COSName.W)) {
            demandPlaces(dictionary);
            unpacked(stream, PLACES);
        } else if (dictionary.containsKey(COSName.FIRST) && dictionary.containsKey(COSName.N)) {
            left -= unpacked(stream, left);
        }
        return stream;
    }

    private void demandPlaces(COSDictionary dictionary) throws Unclean {
        int row = 0;
        if (dictionary.getItem(COSName.W) instanceof COSArray widths) {
            for (int i = 0; i < Math.min(3, widths.size()); i++) {
                row += Math.clamp(widths.getInt(i, 0), 0, 9);
            }
        }
        if (row < 2 || dictionary.getInt(COSName.SIZE, 0) > MOST_OBJECTS) {
            throw refused(Cleaned.Why.TOO_MUCH_INSIDE);
        }
    }

    /** How much there is in it. */
    private int unpacked(COSStream stream, int most) throws IOException {
        COSBase filter = stream.getItem(COSName.FILTER);
        if (filter instanceof COSArray one && one.size() == 1) {
            filter = one.get(0);
        }
        boolean packed = COSName.FLATE_DECODE.equals(filter);
        if (filter != null && !packed && !(filter instanceof COSArray none && none.size() == 0) || !plainRows(stream)) {
            throw refused(Cleaned.Why.PACKED_OTHERWISE);
        }
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = packed ? new InflaterInputStream(raw) : raw) {
            return count(in, most);
        }
    }

    private int count(InputStream in, int most) throws IOException {
        byte[] some = new byte[16_384];
        int total = 0;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            total += read;
            if (total > most) {
                throw refused(Cleaned.Why.TOO_MUCH_INSIDE);
            }
        }
        return total;
    }

    /** Rows are made ready in memory, as wide as it says. */
    private static boolean plainRows(COSStream stream) {
        COSBase how = stream.getItem(COSName.DECODE_PARMS);
        if (how instanceof COSArray one && one.size() == 1) {
            how = one.get(0);
        }
        return how == null
                || how instanceof COSDictionary rows
                        && List.of(COSName.COLUMNS, COSName.COLORS, COSName.BITS_PER_COMPONENT).stream()
                                .allMatch(name -> Math.abs((long) rows.getInt(name, 1)) <= WIDEST_ROW);
    }
}
