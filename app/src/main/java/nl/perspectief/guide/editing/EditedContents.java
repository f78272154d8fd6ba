package nl.perspectief.guide.editing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Source;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.guide.editing.JdbcCards.Kept;
import nl.perspectief.guide.reading.FiledContents;
import nl.perspectief.guide.reading.UnreadableGuide;
import nl.perspectief.shared.web.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The files that came, with over them the cards that editors changed. Each question asks the database for the edition, a number that
 * only grows: so what one application lays down is what all of them say from then on.
 */
@Component
@Primary
class EditedContents implements GuideContents {
    private static final Logger LOG = LoggerFactory.getLogger(EditedContents.class);

    private final FiledContents files;
    private final JdbcCards rows;
    private volatile @Nullable Laid laid;

    EditedContents(FiledContents files, JdbcCards rows) {
        this.files = files;
        this.rows = rows;
    }

    /** What is said in one edition. */
    private record Laid(long edition, Map<Language, List<Card>> cards, Map<Language, Map<String, Card>> bySlug) {}

    private Laid now() {
        long edition = rows.edition();
        Laid known = laid;
        if (known == null || known.edition() != edition) {
            known = lay(rows.inForce());
            laid = known;
        }
        return known;
    }

    private Laid lay(List<Kept> changed) {
        Map<Language, List<Card>> cards = new EnumMap<>(Language.class);
        Map<Language, Map<String, Card>> bySlug = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Card> all = new LinkedHashMap<>();
            files.cards(language).forEach(card -> all.put(card.slug(), card));
            bySlug.put(language, all);
        }
        for (Kept one : changed) {
            try {
                CardPair pair = CardPair.read(one.slug(), one.dutch(), one.english());
                bySlug.forEach((language, all) -> all.put(one.slug(), pair.in(language)));
            } catch (UnreadableGuide e) {
                LOG.error(
                        "a changed card of the guide cannot be read by this version, and is not shown: {}",
                        one.slug(),
                        e);
            }
        }
        bySlug.forEach((language, all) -> cards.put(
                language, all.values().stream().sorted(FiledContents.IN_ORDER).toList()));
        return new Laid(JdbcCards.edition(changed), cards, bySlug);
    }

    @Override
    public List<Card> cards(Language language) {
        return Objects.requireNonNull(now().cards().get(language));
    }

    @Override
    public Optional<Card> card(Language language, String slug) {
        return Optional.ofNullable(
                Objects.requireNonNull(now().bySlug().get(language)).get(slug));
    }

    @Override
    public List<StepPlan> plans(Language language) {
        return files.plans(language);
    }

    @Override
    public Optional<Source> source(String code) {
        return files.source(code);
    }

    @Override
    public String fingerprint() {
        long edition = rows.edition();
        return edition == 0 ? files.fingerprint() : files.fingerprint() + "-" + edition;
    }
}
