package nl.perspectief.covenant.analysis;

import static nl.perspectief.covenant.Small.forbid;
import static nl.perspectief.covenant.Small.permit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Mutants;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Small;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.Finding.Kind;
import nl.perspectief.covenant.analysis.space.Way;
import org.junit.jupiter.api.Test;

class FindingsTests {
    private static final String FINE = permit("goed", "alle", "alle", "mits: [toestemming]");

    private static List<Finding> find(Kind kind, Covenant covenant) {
        return Findings.of(covenant).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static List<String> about(Kind kind, String... rules) {
        return find(kind, Small.with(rules)).stream()
                .map(finding -> String.join(" ", finding.about()))
                .toList();
    }

    private static boolean permitted(Covenant covenant, Finding finding, Facts facts) {
        return Specification.decide(covenant, finding.question(), facts).permitted();
    }

    @Test
    void a_sound_covenant_has_only_a_partner_that_receives_nothing() {
        assertThat(Findings.of(Small.with(FINE)))
                .extracting(Finding::sentence)
                .containsExactly("Partner ‘De Gever’ kan nooit iets ontvangen.");
    }

    @Test
    void a_permission_behind_a_prohibition_that_nothing_lifts_is_dead() {
        assertThat(find(
                        Kind.DEAD_PERMISSION,
                        Small.with(FINE, permit("dood", "geheim", "helpen", ""), forbid("dicht", "geheim", ""))))
                .extracting(Finding::sentence)
                .containsExactly("Toestemming ‘dood’ laat nooit iets toe. In de weg staat ‘dicht’.");
        assertThat(about(
                        Kind.DEAD_PERMISSION,
                        FINE,
                        permit("levend", "geheim", "helpen", ""),
                        forbid("kier", "geheim", "tenzij: gevaar")))
                .isEmpty();
    }

    @Test
    void a_permission_that_waits_for_what_wakes_its_prohibition_is_dead() {
        assertThat(about(
                        Kind.DEAD_PERMISSION,
                        permit("dood", "geheim", "helpen", "mits: [gevaar]"),
                        forbid("slaapt", "geheim", "als: [gevaar]")))
                .containsExactly("dood");
    }

    @Test
    void a_prohibition_of_what_nobody_permits_is_dead() {
        assertThat(about(Kind.DEAD_PROHIBITION, permit("goed", "gewoon", "helpen", ""), forbid("niets", "geheim", "")))
                .containsExactly("niets");
        assertThat(about(Kind.DEAD_PROHIBITION, permit("goed", "alle", "helpen", ""), forbid("iets", "geheim", "")))
                .isEmpty();
    }

    @Test
    void a_prohibition_that_every_permission_lifts_by_itself_is_dead() {
        String lifted = permit("goed", "geheim", "helpen", "mits: [toestemming, gemeld]");
        assertThat(about(Kind.DEAD_PROHIBITION, lifted, forbid("opgeheven", "geheim", "tenzij: [toestemming]")))
                .containsExactly("opgeheven");
        assertThat(about(Kind.DEAD_PROHIBITION, lifted, forbid("werkt", "geheim", "tenzij: [toestemming, gevaar]")))
                .isEmpty();
    }

    @Test
    void a_rule_that_a_wider_rule_repeats_is_redundant() {
        assertThat(about(Kind.REDUNDANT_RULE, FINE, permit("dubbel", "gewoon", "leren", "mits: [toestemming, gemeld]")))
                .containsExactly("dubbel");
        assertThat(about(
                        Kind.REDUNDANT_RULE,
                        FINE,
                        permit("korter", "gewoon", "leren", "mits: [toestemming]; bewaren: 1 dag")))
                .isEmpty();
        assertThat(about(
                        Kind.REDUNDANT_RULE,
                        FINE,
                        forbid("heel", "geheim", ""),
                        forbid("half", "geheim", "als: [gevaar]")))
                .containsExactly("half");
    }

    @Test
    void a_permission_and_a_prohibition_that_can_hold_together_contradict() {
        List<Finding> found = find(
                Kind.CONTRADICTION, Small.with(FINE, forbid("toch-niet", "geheim", "als: [gevaar]; tenzij: [gemeld]")));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.about()).containsExactly("goed", "toch-niet");
            assertThat(finding.facts()).isEqualTo(new Way(List.of("toestemming", "gevaar"), List.of("gemeld")));
        });
        assertThat(about(Kind.CONTRADICTION, FINE, forbid("zonder", "alle", "tenzij: [toestemming]")))
                .isEmpty();
    }

    @Test
    void a_purpose_that_nothing_is_permitted_for_is_found() {
        assertThat(about(Kind.UNUSED_PURPOSE, permit("goed", "alle", "helpen", "")))
                .containsExactly("leren");
        assertThat(about(Kind.UNUSED_PURPOSE, FINE)).isEmpty();
    }

    @Test
    void a_purpose_whose_permissions_rest_on_no_ground_is_found() {
        Covenant covenant =
                Small.with(permit("goed", "alle", "helpen", ""), permit("los", "alle", "leren", "mits: [gemeld]"));
        assertThat(find(Kind.PURPOSE_WITHOUT_GROUND, covenant)).isEmpty();
        Covenant without = Mutants.with(
                covenant,
                covenant.rules().stream()
                        .map(rule -> rule.id().equals("los") ? groundless(rule) : rule)
                        .toList());
        assertThat(find(Kind.PURPOSE_WITHOUT_GROUND, without)).singleElement().satisfies(finding -> {
            assertThat(finding.about()).containsExactly("leren");
            assertThat(permitted(without, finding, finding.facts().facts())).isTrue();
        });
    }

    private static Rule groundless(Rule rule) {
        return new Rule(
                rule.id(),
                Effect.PERMIT,
                rule.scopes(),
                rule.form(),
                rule.all(),
                rule.unless(),
                rule.onward(),
                rule.keep(),
                Set.of(),
                List.of(),
                rule.article(),
                rule.place());
    }

    @Test
    void secret_data_that_can_be_reached_without_any_condition_are_found() {
        Covenant covenant = Small.with(permit("open", "alle", "helpen", ""));
        assertThat(find(Kind.SENSITIVE_WITHOUT_CONDITION, covenant))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.about()).containsExactly("geheim");
                    assertThat(finding.sentence())
                            .isEqualTo("De Lezer mag inhoud van hulp volledig ontvangen van De Gever, voor helpen, in"
                                    + " elke fase, zonder enige voorwaarde, terwijl de wet zulke gegevens extra"
                                    + " beschermt.");
                    assertThat(permitted(covenant, finding, _ -> Truth.UNKNOWN)).isTrue();
                });
        assertThat(about(
                        Kind.SENSITIVE_WITHOUT_CONDITION,
                        permit("open", "gewoon", "helpen", ""),
                        permit("dicht", "geheim", "helpen", "mits: [gemeld]")))
                .isEmpty();
    }

    @Test
    void consent_that_takes_access_away_is_found() {
        Covenant covenant =
                Small.with(permit("open", "gewoon", "helpen", ""), forbid("omgekeerd", "gewoon", "als: [toestemming]"));
        assertThat(find(Kind.MORE_GIVES_LESS, covenant)).singleElement().satisfies(finding -> {
            assertThat(finding.about()).containsExactly("toestemming");
            assertThat(finding.sentence()).endsWith(", maar niet meer zodra er toestemming is.");
            assertThat(permitted(covenant, finding, finding.facts().facts())).isTrue();
            assertThat(permitted(covenant, finding, made("toestemming", finding.facts())))
                    .isFalse();
        });
    }

    private static Facts made(String condition, Way way) {
        return id -> id.equals(condition) ? Truth.TRUE : way.facts().of(id);
    }

    @Test
    void what_nobody_can_make_true_takes_no_access_away() {
        assertThat(about(
                        Kind.MORE_GIVES_LESS,
                        permit("open", "gewoon", "helpen", ""),
                        forbid("gevaarlijk", "gewoon", "als: [gevaar]")))
                .isEmpty();
        assertThat(about(Kind.MORE_GIVES_LESS, FINE, forbid("geheim", "geheim", "tenzij: [gemeld]")))
                .isEmpty();
    }

    @Test
    void no_example_has_a_mistake() {
        for (String example : Examples.names()) {
            assertThat(Findings.of(Examples.read(example)))
                    .as(example)
                    .noneMatch(finding -> finding.kind().weight() == Finding.Weight.MISTAKE);
        }
    }
}
