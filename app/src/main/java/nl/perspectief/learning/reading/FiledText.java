package nl.perspectief.learning.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A text that came with this version: a file on the class path. */
record FiledText(String path, String slug, String text) {
    /** Those of a folder of learning, in any order. @param folder with a slash behind it */
    static List<FiledText> in(String folder) {
        try {
            List<FiledText> all = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:learning/" + folder + "*.md")) {
                String name = Objects.requireNonNull(file.getFilename());
                all.add(new FiledText(
                        folder + name, name.replace(".md", ""), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
