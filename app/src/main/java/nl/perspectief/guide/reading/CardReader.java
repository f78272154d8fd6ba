package nl.perspectief.guide.reading;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Grade;
import nl.perspectief.guide.Section;
import nl.perspectief.guide.Setting;

/** A card from its file. */
final class CardReader {
    static final String NOBODY = "none";

    private CardReader() {}

    static Card of(String file, String slug, String text) {
        FrontMatter read = FrontMatter.of(file, text);
        String reviewer = read.value("reviewer");
        return new Card(
                slug,
                read.value("card"),
                read.one(CardKind.class, read.value("kind")),
                settings(read),
                read.value("title"),
                read.value("summary"),
                read.words("searched", ";"),
                read.words("see-also", "\\s+"),
                read.one(Grade.class, read.value("evidence")),
                read.day("written"),
                reviewer.equals(NOBODY) ? null : reviewer,
                read.day("review-before"),
                sections(read));
    }

    private static Set<Setting> settings(FrontMatter read) {
        Set<Setting> settings = new LinkedHashSet<>();
        read.words("settings", "\\s+").forEach(word -> settings.add(read.one(Setting.class, word)));
        return settings;
    }

    private static Map<Section, List<Claim>> sections(FrontMatter read) {
        Map<Section, List<Claim>> sections = new EnumMap<>(Section.class);
        read.sections()
                .forEach((heading, bullets) ->
                        sections.put(read.one(Section.class, heading), ClaimReader.all(read.file(), bullets)));
        if (!List.copyOf(sections.keySet()).equals(List.of(Section.values()))) {
            throw new UnreadableGuide(read.file(), "it does not have all five sections");
        }
        return sections;
    }
}
