package nl.perspectief.signals.importing.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Excel file written by hand, as far as a test needs it: cells are given as the XML that Excel writes. */
public final class Workbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, byte[]> more = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private String workbook = "";
    private String behind = "";
    private String formats = "";
    private String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** A row of words. */
    public Workbook row(String... cells) {
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < cells.length; at++) {
            all.append(words(at, rows.size() + 1, cells[at]));
        }
        return cells(all.toString());
    }

    static String words(int column, int row, String words) {
        return "<c r=\"" + (char) ('A' + column) + row + "\" t=\"inlineStr\"><is><t>"
                + words.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    /** A row as it is written. */
    Workbook cells(String cells) {
        rows.add("<row r=\"" + (rows.size() + 1) + "\">" + cells + "</row>");
        return this;
    }

    Workbook hiddenRow(String cells) {
        rows.add("<row r=\"" + (rows.size() + 1) + "\" hidden=\"1\">" + cells + "</row>");
        return this;
    }

    /** Rows after this are of another sheet. */
    Workbook sheet(String name, String state) {
        sheets.put(name, String.join("", rows));
        states.put(name, state);
        rows.clear();
        return this;
    }

    Workbook since1904() {
        workbook = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Workbook merged(String range) {
        behind = "<mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>";
        return this;
    }

    /** Formats by number, from 1: each as Excel writes it. */
    Workbook formats(String... codes) {
        StringBuilder numbers = new StringBuilder("<numFmts>");
        StringBuilder styles = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
        for (int at = 0; at < codes.length; at++) {
            boolean known = codes[at].matches("\\d+");
            int id = known ? Integer.parseInt(codes[at]) : 170 + at;
            if (!known) {
                numbers.append(
                        "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + codes[at].replace("\"", "&quot;") + "\"/>");
            }
            styles.append("<xf numFmtId=\"" + id + "\"/>");
        }
        formats = "<styleSheet xmlns=\"" + MAIN + "\">" + numbers + "</numFmts>" + styles + "</cellXfs></styleSheet>";
        return this;
    }

    Workbook type(String type) {
        types = type;
        return this;
    }

    Workbook part(String name, byte[] bytes) {
        more.put(name, bytes);
        return this;
    }

    public byte[] bytes() {
        if (!rows.isEmpty()) {
            sheet("Blad1", "visible");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">" + typesOfParts() + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                            + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            StringBuilder names = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                number++;
                names.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" state=\""
                        + states.get(sheet.getKey()) + "\" r:id=\"rId" + number + "\"/>");
                relations.append("<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData>" + behind
                                + "</worksheet>");
            }
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + workbook + "<sheets>" + names
                            + "</sheets></workbook>");
            if (!formats.isEmpty()) {
                relations.append(
                        "<Relationship Id=\"rId99\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>");
                put(zip, "xl/styles.xml", formats);
            }
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
            for (Map.Entry<String, byte[]> part : more.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String typesOfParts() {
        StringBuilder all = new StringBuilder(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "\"/>");
        if (!formats.isEmpty()) {
            all.append(
                    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".spreadsheetml.styles+xml\"/>");
        }
        return all.toString();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    }
}
