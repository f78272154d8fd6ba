package nl.perspectief.covenant.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The looks of a rendered covenant. */
public final class Styles {
    private Styles() {}

    /** For a screen, wide or narrow, light or dark. */
    public static String screen() {
        return resource("screen.css");
    }

    /** For paper; also what the PDF looks like. */
    public static String print() {
        return resource("print.css");
    }

    /** Size, margins and numbers of paper pages; cannot stand inside a media rule everywhere. */
    static String pages() {
        return resource("pages.css");
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(Styles.class.getResourceAsStream(name), name);
    }
}
