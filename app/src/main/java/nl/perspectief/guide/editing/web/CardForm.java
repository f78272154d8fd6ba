package nl.perspectief.guide.editing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Grade;
import nl.perspectief.guide.Section;
import nl.perspectief.guide.Setting;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.CardRules;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;

/**
 * Reads a card from its fields, in both languages, and notes at each field what cannot stay: the same that is asked of the files.
 *
 * @param lines what its lines may name, and how they are read
 * @param before the card as it is; empty for a new one
 */
record CardForm(Form form, CardLines lines, Optional<CardPair> before, LocalDate today) {
    private static final int TITLE_LONGEST = 100;
    private static final int SUMMARY_LONGEST = 200;
    private static final int SEARCHED_LONGEST = 1000;
    private static final int REVIEWER_LONGEST = 80;
    private static final int YEARS_GOOD = 2;

    /** What both languages have alike. */
    private record Head(
            CardKind kind,
            Set<Setting> settings,
            List<String> seeAlso,
            Grade evidence,
            LocalDate written,
            Optional<String> reviewer,
            LocalDate reviewBefore) {}

    /** Empty when something has to be mended; the form says what. */
    Optional<CardPair> read(String slug, String code) {
        Optional<CardKind> kind = form.choice("kaart-soort", CardKind.class, "guide.edit.kind-missing");
        Optional<Grade> evidence = form.choice("kaart-bewijs", Grade.class, "guide.edit.evidence-missing");
        Head head = new Head(
                kind.orElse(CardKind.SIGN),
                settings(),
                seeAlso(slug),
                evidence.orElse(Grade.M),
                written(),
                reviewer(),
                reviewBefore());
        Card dutch = card(Language.NL, slug, code, head);
        Card english = card(Language.EN, slug, code, head);
        lines.twins(form, dutch, english);
        if (evidence.isPresent() && form.good() && !rests(dutch, head.evidence())) {
            form.wrong("kaart-bewijs", "guide.edit.evidence-stronger");
        }
        return form.good() ? Optional.of(new CardPair(dutch, english)) : Optional.empty();
    }

    private static boolean rests(Card card, Grade grade) {
        return card.claims().stream()
                .anyMatch(claim -> claim.cited().stream().anyMatch(cited -> cited.grade() == grade)
                        || grade == Grade.M && claim.unsourced());
    }

    /** In the order that the card had, so that a file is otherwise only where somebody changed it. */
    private Set<Setting> settings() {
        Set<Setting> chosen = new LinkedHashSet<>();
        Stream.concat(
                        before.stream().flatMap(cards -> cards.dutch().settings().stream()),
                        Arrays.stream(Setting.values()))
                .filter(setting -> form.chose("kaart-plek", setting.name()))
                .forEach(chosen::add);
        if (chosen.isEmpty()) {
            form.wrong("kaart-plek", "guide.edit.settings-missing");
        }
        return chosen;
    }

    private List<String> seeAlso(String slug) {
        List<String> others = Arrays.stream(form.value("kaart-ook").split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        others.stream()
                .filter(one -> one.equals(slug) || !lines.isCard(one))
                .findFirst()
                .ifPresent(one -> form.wrong("kaart-ook", "guide.edit.see-also-unknown", one));
        return others;
    }

    private LocalDate written() {
        Optional<LocalDate> written = form.day("kaart-geschreven", "guide.edit.written-missing");
        if (written.filter(day -> day.isAfter(today)).isPresent()) {
            form.wrong("kaart-geschreven", "guide.edit.written-later");
        }
        return written.orElse(today);
    }

    private Optional<String> reviewer() {
        return form.optionalText("kaart-nagelezen", REVIEWER_LONGEST).map(CardForm::oneLine);
    }

    private LocalDate reviewBefore() {
        Optional<LocalDate> day = form.day("kaart-herlezen", "guide.edit.review-missing");
        if (day.filter(one -> !one.isAfter(today) || one.isAfter(today.plusYears(YEARS_GOOD)))
                .isPresent()) {
            form.wrong("kaart-herlezen", "guide.edit.review-wrong");
        }
        return day.orElse(today);
    }

    private Card card(Language language, String slug, String code, Head head) {
        String title = oneLine(form.text(
                CardFields.in(language, CardFields.TITLE),
                TITLE_LONGEST,
                "guide.edit.title-missing." + language.tag()));
        String summary = oneLine(form.text(
                CardFields.in(language, CardFields.SUMMARY),
                SUMMARY_LONGEST,
                "guide.edit.summary-missing." + language.tag()));
        Map<Section, List<Claim>> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            sections.put(
                    section,
                    lines.read(form, CardFields.in(language, CardFields.of(section)), head.kind(), section, language));
        }
        return new Card(
                slug,
                code,
                head.kind(),
                head.settings(),
                title,
                summary,
                searched(CardFields.in(language, CardFields.SEARCHED), language),
                head.seeAlso(),
                head.evidence(),
                head.written(),
                head.reviewer().orElse(null),
                head.reviewBefore(),
                sections);
    }

    private List<String> searched(String field, Language language) {
        String all = form.text(field, SEARCHED_LONGEST, "guide.edit.searched-missing." + language.tag());
        List<String> words = new ArrayList<>();
        Arrays.stream(all.split("[;\\n]"))
                .map(CardForm::oneLine)
                .filter(one -> !one.isEmpty())
                .forEach(words::add);
        if (!words.isEmpty() && words.size() < CardRules.FEWEST_SEARCHED) {
            form.wrong(field, "guide.edit.searched-few", CardRules.FEWEST_SEARCHED);
        }
        return words;
    }

    /** The head of a file has each on one line. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
