package nl.perspectief.learning.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.learning.session.TeamSession;
import nl.perspectief.learning.session.TeamSessions;
import nl.perspectief.shared.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The sessions that came with this version: files on the class path, read once. Another file is another session. */
@Component
final class FiledSessions implements TeamSessions {
    private final Map<Language, List<TeamSession>> all = new EnumMap<>(Language.class);

    @Autowired
    FiledSessions(GuideContents guide) {
        this(language -> Known.of(guide, language));
    }

    FiledSessions(Function<Language, Known> known) {
        for (Language language : Language.values()) {
            all.put(language, read("sessions/" + language.tag() + "/", known.apply(language)));
        }
        if (!shapes(Language.NL).equals(shapes(Language.EN))) {
            throw new IllegalStateException("learning/sessions: they are not the same in Dutch and in English");
        }
    }

    private List<List<Object>> shapes(Language language) {
        return all(language).stream()
                .map(one -> Stream.concat(Stream.of((Object) one.slug()), one.shape().stream())
                        .toList())
                .toList();
    }

    private static List<TeamSession> read(String folder, Known known) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:learning/" + folder + "*.md"))
                    .map(file -> {
                        String name = Objects.requireNonNull(file.getFilename());
                        return SessionReader.of(folder + name, name.replace(".md", ""), text(file), known);
                    })
                    .sorted(Comparator.comparing(TeamSession::number).thenComparing(TeamSession::slug))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TeamSession> all(Language language) {
        return Objects.requireNonNull(all.get(language));
    }
}
