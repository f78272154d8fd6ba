package nl.perspectief.harbour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.util.FileSystemUtils;

/** The covenants of the harbour as folders of texts. */
final class HarbourTexts {
    private static final Path TEXTS = Path.of("src/test/resources/covenants");

    private HarbourTexts() {}

    static Path of(String regime) {
        return TEXTS.resolve(regime);
    }

    /** A next version of the personal approach: the name needs a second chair. Remove it after use. */
    static Path next(LocalDate from) {
        try {
            Path folder = Files.createTempDirectory("harbour-next");
            try (var texts = Files.list(of(HarbourDistrict.APPROACH))) {
                for (Path text : texts.toList()) {
                    Files.writeString(folder.resolve(text.getFileName()), next(Files.readString(text), from));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String next(String text, LocalDate from) {
        String rule = "rule: table-name-and-voice";
        int at = text.indexOf(rule);
        String changed = at < 0
                ? text
                : text.substring(0, at)
                        + text.substring(at).replaceFirst("reason-written", "reason-written, second-pair");
        return changed.replace("version: 'first'", "version: 'second'")
                .replaceFirst("valid from: \\S+", "valid from: " + from);
    }

    static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
