package nl.perspectief.learning.reading;

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
        return FiledText.in(folder).stream()
                .map(file -> SessionReader.of(file.path(), file.slug(), file.text(), known))
                .sorted(Comparator.comparing(TeamSession::number).thenComparing(TeamSession::slug))
                .toList();
    }

    @Override
    public List<TeamSession> all(Language language) {
        return Objects.requireNonNull(all.get(language));
    }
}
