package nl.perspectief.identity.limits.filters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.perspectief.organisations.web.forms.SentFile;
import nl.perspectief.shared.CleanText;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/** A form with one file, read as it comes in: there is no factory of files, so that nothing can end up on a disk. */
final class FileForm extends HttpServletRequestWrapper {
    private static final int BESIDE = 1_048_576;
    private static final int MOST_PARTS = 10;
    private static final int LONGEST_FIELD = 10_000;

    private final Map<String, String[]> fields;

    private FileForm(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** The file and what a form has beside it, at most. */
    static int largest(HttpServletRequest request) {
        return SentFile.largest(request) + BESIDE;
    }

    /** Reads it. @throws IOException when it is no such form @throws WholeBody.TooLarge when there is more of it than may be */
    static FileForm of(HttpServletRequest request) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setFileCountMax(MOST_PARTS);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        Map<String, String[]> fields = new LinkedHashMap<>();
        int left = largest(request);
        FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
        for (int part = 0; parts.hasNext(); part++) {
            FileItemStream one = parts.next();
            int most = one.isFormField() ? LONGEST_FIELD : SentFile.largest(request);
            byte[] bytes = bytes(one, Math.min(left, most + 1));
            left -= bytes.length;
            if (part == MOST_PARTS || left <= 0 || one.isFormField() && bytes.length > most) {
                throw new WholeBody.TooLarge();
            }
            if (one.isFormField()) {
                fields.put(one.getFieldName(), new String[] {CleanText.of(new String(bytes, StandardCharsets.UTF_8))});
            } else if (bytes.length > most) {
                new SentFile(name(one), new byte[0], true).in(request);
                break; // what follows is not needed to say so; the fields of a form stand before its file
            } else {
                new SentFile(name(one), bytes, false).in(request);
            }
        }
        return new FileForm(request, fields);
    }

    private static byte[] bytes(FileItemStream part, int most) throws IOException {
        try (InputStream in = part.openStream()) {
            return in.readNBytes(most);
        }
    }

    private static String name(FileItemStream part) {
        return CleanText.of(String.valueOf(part.getName()));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values.clone();
    }
}
