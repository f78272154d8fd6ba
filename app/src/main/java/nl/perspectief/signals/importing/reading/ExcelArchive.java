package nl.perspectief.signals.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What is packed in an Excel file, looked at before anything reads it: how large it is unpacked, macros, and what would be read wrong.
 * By the same table of contents as the reader uses, so that nothing is in it for the one and not for the other.
 *
 * @param since1904 whether its days are counted from 1904, as Excel on old Macs did
 * @param formats whether it says how numbers are shown; without it there are no days among them
 * @param merged parts of the archive with merged cells
 */
record ExcelArchive(boolean since1904, boolean formats, Set<String> merged, String relations) {
    private static final int MOST_PARTS = 300;
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final Pattern DAYS =
            Pattern.compile("<(?:\\w+:)?workbookPr\\b[^>]*\\bdate1904\\s*=\\s*[\"'](?:1|true|on)[\"']");
    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\b");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");

    /** Behind the last column that Excel has: a reader would make room for all before it. */
    private static final Pattern FAR = Pattern.compile("\\sr\\s*=\\s*[\"'](?:[A-Za-z$]{4}|[^\"'&]{0,20}&)");

    private static final Pattern SPREAD = Pattern.compile("\\bt\\s*=\\s*[\"']array[\"']");
    private static final int MOST_SPREAD = 200;

    /** Either what was found, or why it is refused. */
    record Looked(Optional<ExcelArchive> archive, ListRead.Why why) {
        static Looked no(ListRead.Why why) {
            return new Looked(Optional.empty(), why);
        }
    }

    static Looked at(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return at(zip);
        }
    }

    private static Looked at(ZipFile zip) throws IOException {
        boolean workbook = false;
        boolean since1904 = false;
        boolean formats = false;
        int parts = 0;
        int left = LARGEST;
        String relations = "";
        Set<String> merged = new HashSet<>();
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (++parts > MOST_PARTS) {
                return Looked.no(ListRead.Why.UNPACKS_TOO_LARGE);
            }
            if (name.contains("vbaproject") || name.contains("macrosheets")) {
                return Looked.no(ListRead.Why.MACROS);
            }
            byte[] bytes = bytes(zip, part, left);
            left -= bytes.length;
            if (left < 0) {
                return Looked.no(ListRead.Why.UNPACKS_TOO_LARGE);
            }
            if (!name.matches(".*\\.(xml|rels)") && !marked(bytes)) {
                continue;
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (text.indexOf('\0') >= 0
                    || text.contains("<!DOCTYPE")
                    || text.contains("<!ENTITY")
                    || FAR.matcher(text).find()
                    || SPREAD.matcher(text).results().limit(MOST_SPREAD + 1L).count() > MOST_SPREAD) {
                return Looked.no(ListRead.Why.BROKEN);
            }
            if (name.equals("[content_types].xml")) {
                if (text.contains("macroEnabled")) {
                    return Looked.no(ListRead.Why.MACROS);
                }
                formats = text.contains("spreadsheetml.styles+xml");
            }
            if (name.equals("xl/workbook.xml")) {
                workbook = true;
                since1904 = DAYS.matcher(text).find();
            }
            relations = name.equals("xl/_rels/workbook.xml.rels") ? text : relations;
            if (MERGED.matcher(text).find()) {
                merged.add(name);
            }
        }
        return workbook
                ? new Looked(Optional.of(new ExcelArchive(since1904, formats, merged, relations)), ListRead.Why.BROKEN)
                : Looked.no(ListRead.Why.NO_LIST);
    }

    /** Whether it begins as what the reader can read, whatever it is called. */
    private static boolean marked(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
        return begin.indexOf('<') >= 0
                || begin.startsWith("\u00FE\u00FF")
                || begin.startsWith("\u00FF\u00FE")
                || begin.startsWith("\u00EF\u00BB\u00BF")
                || begin.isBlank();
    }

    /** One byte more than is left tells that it is too much. */
    private static byte[] bytes(ZipFile zip, ZipArchiveEntry part, int left) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return in.readNBytes(left + 1);
        }
    }

    /** Whether cells of a sheet are merged; when it cannot be told which part is the sheet, whether any are. */
    boolean merges(String sheet) {
        Matcher relation = RELATION.matcher(relations);
        while (relation.find()) {
            if (attribute(relation.group(), "Id").equals(sheet)) {
                String target = attribute(relation.group(), "Target").toLowerCase(Locale.ROOT);
                return merged.contains(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return !merged.isEmpty();
    }

    private static String attribute(String tag, String name) {
        Matcher found =
                Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
