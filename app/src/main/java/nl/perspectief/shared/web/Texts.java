package nl.perspectief.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All texts on screen: {@code texts/<module>_nl.properties} and its English twin, one name space for all modules. */
@Component
public final class Texts {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new TreeMap<>();
        try {
            String files = "classpath*:texts/*_" + language.tag() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                Properties properties = new Properties();
                try (var reader = new java.io.InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> {
                    if (all.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("the text " + key + " stands in two files");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Every text of a language by its key. */
    public Map<String, String> in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    public Speech speech(Language language) {
        return new Speech(language, in(language));
    }
}
