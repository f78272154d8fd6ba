package nl.perspectief.guide.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Section;
import nl.perspectief.guide.Setting;
import nl.perspectief.guide.Step;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.guide.Worry;
import nl.perspectief.guide.editing.CardRules;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;

/** What the guide says, as far as a machine can read it. */
class GuideContentsTests {
    private static final GuideContents CONTENTS = new FiledContents();
    private static final int FEWEST_CARDS = 80;
    private static final Path REPORT = Path.of("target", "guide-reading.md");

    /** Measured at writing; a card below it has to be written again in plainer words. */
    private static final double EASE_OF_EACH = 50;

    private static final double EASE_OF_ALL = 65;

    private static List<Card> cards(Language language) {
        return CONTENTS.cards(language);
    }

    private static Stream<Card> everyCard() {
        return Stream.of(Language.values()).flatMap(language -> cards(language).stream());
    }

    @Test
    void there_are_enough_cards_of_every_kind_and_for_every_place() {
        assertThat(cards(Language.NL)).hasSizeGreaterThanOrEqualTo(FEWEST_CARDS);
        assertThat(cards(Language.NL).stream().map(Card::kind)).contains(CardKind.values());
        assertThat(cards(Language.NL).stream().flatMap(card -> card.settings().stream()))
                .contains(Setting.values());
        assertThat(cards(Language.NL).stream().map(Card::code)).doesNotHaveDuplicates();
        assertThat(cards(Language.NL).stream().map(Card::slug))
                .doesNotContainAnyElementsOf(CardRules.TAKEN)
                .allMatch(slug -> CardRules.SLUG.matcher(slug).matches());
    }

    @Test
    void every_card_has_a_twin_that_claims_the_same_on_the_same_grounds() {
        assertThat(cards(Language.EN).stream().map(Card::slug).toList())
                .isEqualTo(cards(Language.NL).stream().map(Card::slug).toList());
        for (Card dutch : cards(Language.NL)) {
            Card english = CONTENTS.card(Language.EN, dutch.slug()).orElseThrow();
            assertThat(List.of(
                            english.code(), english.kind(), english.settings(), english.evidence(), english.seeAlso()))
                    .as(dutch.slug())
                    .isEqualTo(
                            List.of(dutch.code(), dutch.kind(), dutch.settings(), dutch.evidence(), dutch.seeAlso()));
            for (Section section : Section.values()) {
                assertThat(english.of(section).stream().map(Claim::references).toList())
                        .as(dutch.slug() + " " + section)
                        .isEqualTo(dutch.of(section).stream()
                                .map(Claim::references)
                                .toList());
            }
        }
    }

    @Test
    void every_card_has_all_its_parts_and_what_else_it_can_mean_at_length() {
        assertThat(everyCard()).allSatisfy(card -> {
            for (Section section : Section.values()) {
                assertThat(card.of(section)).as(card.slug() + " " + section).isNotEmpty();
            }
            assertThat(card.searched()).as(card.slug()).hasSizeGreaterThanOrEqualTo(CardRules.FEWEST_SEARCHED);
            assertThat(card.settings()).as(card.slug()).isNotEmpty();
            if (card.kind() == CardKind.SIGN) {
                assertThat(card.of(Section.ELSE)).as(card.slug()).hasSizeGreaterThanOrEqualTo(CardRules.FEWEST_ELSE);
            }
        });
    }

    @Test
    void every_source_is_on_the_list_and_every_see_also_leads_somewhere() {
        List<String> unknown = new ArrayList<>();
        claims().forEach(claim -> claim.cited().stream()
                .filter(cited -> CONTENTS.source(cited.code()).isEmpty())
                .forEach(cited -> unknown.add(cited.code() + " in: " + claim.text())));
        everyCard()
                .forEach(card -> card.seeAlso().stream()
                        .filter(slug -> CONTENTS.card(Language.NL, slug).isEmpty() || slug.equals(card.slug()))
                        .forEach(slug -> unknown.add(card.slug() + " sees " + slug)));
        assertThat(unknown).isEmpty();
    }

    private static Stream<Claim> claims() {
        return Stream.concat(
                everyCard().flatMap(card -> card.claims().stream()),
                Stream.of(Language.values())
                        .flatMap(language -> CONTENTS.plans(language).stream())
                        .flatMap(plan -> Stream.of(Worry.values()).flatMap(worry -> plan.at(worry).stream()))
                        .map(Step::claim));
    }

    /** The strongest ground that a card names is one that some claim of it has. */
    @Test
    void a_card_is_not_called_stronger_than_its_claims() {
        assertThat(everyCard())
                .allSatisfy(card -> assertThat(card.claims().stream()
                                .flatMap(claim -> Stream.concat(
                                        claim.cited().stream()
                                                .map(cited -> cited.grade().name()),
                                        claim.unsourced() ? Stream.of("M") : Stream.empty())))
                        .as(card.slug())
                        .contains(card.evidence().name()));
    }

    @Test
    void nothing_adds_signs_up_and_origin_is_no_sign() {
        List<String> wrong = new ArrayList<>();
        everyCard().forEach(card -> {
            for (Section section : Section.values()) {
                for (Claim claim : card.of(section)) {
                    Stream.concat(
                                    CardRules.origin(card.kind(), section, claim.text()).stream(),
                                    CardRules.addedUp(section, claim.text()).stream())
                            .forEach(word -> wrong.add(card.slug() + ": " + word));
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(CardRules.origin(CardKind.SIGN, Section.SEE, "Een jongere met een migratieachtergrond"))
                .containsExactly("migratieachtergrond");
        assertThat(CardRules.origin(CardKind.FAIRNESS, Section.SEE, "Kijk niet naar afkomst"))
                .isEmpty();
        assertThat(CardRules.addedUp(Section.DO, "Bij drie of meer signalen")).isNotEmpty();
    }

    @Test
    void a_number_to_call_is_the_partnerships_own_and_stands_in_no_text() {
        assertThat(claims().flatMap(claim -> CardRules.numbers(claim.text()).stream()))
                .isEmpty();
        assertThat(CardRules.numbers("Bel 0800-2000")).containsExactly("0800-2000");
    }

    @Test
    void no_sentence_is_longer_than_twenty_five_words() {
        List<String> wrong = Stream.concat(
                        claims().map(Claim::text), everyCard().flatMap(card -> Stream.of(card.summary(), card.title())))
                .flatMap(text -> CardRules.longSentences(text).stream())
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(CardRules.longSentences("woord ".repeat(26))).hasSize(1);
    }

    @Test
    void dutch_cards_read_easily() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> hard = new ArrayList<>();
        double sum = 0;
        for (Card card : cards(Language.NL)) {
            double ease = Reading.ease(card);
            sum += ease;
            rows.add(String.format(Locale.ROOT, "| %s | %s | %.1f |", card.code(), card.slug(), ease));
            if (ease < EASE_OF_EACH) {
                hard.add(rows.getLast());
            }
        }
        double all = sum / cards(Language.NL).size();
        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                String.format(
                        Locale.ROOT,
                        "Flesch-Douma per card; %.1f on average%n%n| card | slug | ease |%n|---|---|---|%n%s%n",
                        all,
                        String.join("\n", rows)));
        assertThat(hard).isEmpty();
        assertThat(all).isGreaterThan(EASE_OF_ALL);
    }

    @Test
    void every_profession_has_steps_for_every_worry_in_both_languages() {
        assertThat(CONTENTS.plans(Language.NL)).hasSizeGreaterThanOrEqualTo(8);
        Set<PartnerKind> kinds = new HashSet<>();
        for (StepPlan dutch : CONTENTS.plans(Language.NL)) {
            StepPlan english = CONTENTS.plans(Language.EN).stream()
                    .filter(plan -> plan.profession().equals(dutch.profession()))
                    .findFirst()
                    .orElseThrow();
            assertThat(english.partner()).isEqualTo(dutch.partner());
            dutch.partner().ifPresent(kinds::add);
            for (Worry worry : Worry.values()) {
                assertThat(dutch.at(worry)).as(dutch.profession() + " " + worry).isNotEmpty();
                assertThat(english.at(worry).stream()
                                .map(step -> step.kind() + " " + step.claim().references())
                                .toList())
                        .as(dutch.profession() + " " + worry)
                        .isEqualTo(dutch.at(worry).stream()
                                .map(step -> step.kind() + " " + step.claim().references())
                                .toList());
            }
        }
        assertThat(kinds).hasSizeGreaterThan(4);
    }

    /** What is named between braces is on the list that a new database begins with. */
    @Test
    void every_contact_in_a_text_is_on_the_list() throws IOException {
        Set<String> known = Files.readAllLines(Path.of("src/main/resources/guide/contacts.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[1].strip())
                .collect(Collectors.toSet());
        assertThat(claims().map(Claim::text)
                        .flatMap(text -> CardRules.contacts(text).stream())
                        .distinct())
                .isNotEmpty()
                .isSubsetOf(known);
        assertThat(claims().map(Claim::text).filter(CardRules::looseBraces)).isEmpty();
    }
}
