package nl.perspectief.identity.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.organisations.web.forms.SentField;
import nl.perspectief.organisations.web.forms.SentForm;

/**
 * A form that was sent when the session had ended.
 *
 * @param path where it was sent to
 * @param fields all that was typed, without the form token
 */
public record KeptForm(String path, Map<String, List<String>> fields) {
    /** Those of one's own login and browser: a choice that is made anew. */
    private static final Pattern OF_LOGIN = Pattern.compile("/(mijn-sessies|uitloggen|mandaat|taal|hervatten)(/.*)?");

    /** A list that is being imported stays in the page of who does so, an hour at most, and is kept nowhere. */
    private static final Pattern OF_LISTS = Pattern.compile("/signalen/importeren(/.*)?");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}|[0-9]+");

    /**
     * Whether something would be lost with it. A form that only does something, such as ending a session or removing, is asked
     * for again on its own page, where it says what it does.
     */
    boolean worthKeeping() {
        return !OF_LOGIN.matcher(path).matches()
                && !OF_LISTS.matcher(path).matches()
                && SentForm.of(path, fields).fields().stream().anyMatch(SentField::shown);
    }

    /** Where it goes, in the words of its address and without whom or what it is about. */
    public String place() {
        return Arrays.stream(path.split("/"))
                .filter(word -> !word.isEmpty() && !ID.matcher(word).matches())
                .map(word -> word.replace('-', ' '))
                .collect(Collectors.joining(" › "));
    }

    /** Tells one form from another, and nothing of what is in it to who does not have it. */
    public String mark() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, path);
            out.writeInt(fields.size());
            for (var field : fields.entrySet()) {
                text(out, field.getKey());
                out.writeInt(field.getValue().size());
                for (String value : field.getValue()) {
                    text(out, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static KeptForm read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            String path = text(in);
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = text(in);
                String[] values = new String[in.readInt()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = text(in);
                }
                fields.put(name, List.of(values));
            }
            return new KeptForm(path, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "KeptForm[not for logs]";
    }
}
