package nl.perspectief.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.render.RuleLines;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.web.Language;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.review.ShareReasons;

/**
 * What the covenant of a case says. The agreement is in Dutch and so are its sentences; only the names of categories have a
 * translation.
 */
public final class CovenantWords {
    private final Covenant now;
    private final Covenants covenants;
    private final ShareReasons reasons;

    CovenantWords(Covenant now, Covenants covenants, ShareReasons reasons) {
        this.now = now;
        this.covenants = covenants;
        this.reasons = reasons;
    }

    /** A rule as people read it. */
    public record Cited(String article, List<RuleLines.Line> lines) {}

    /**
     * A condition that does not hold yet.
     *
     * @param who can see to it and {@code how}; empty when nobody can
     * @param recorded its id, when somebody records how it stands; else empty
     */
    public record Missing(String condition, String who, String how, String recorded) {}

    /** The name of a category. */
    public String category(Screen screen, String id) {
        return screen.language() == Language.NL
                ? category(id)
                : translated(id).map(screen::say).orElseGet(() -> category(id));
    }

    /** The name that the covenant has for a category. */
    public String category(String id) {
        return now.vocabulary().name(Dimension.CATEGORY, id);
    }

    /** The text in another language of a category that alone means what it means. */
    private Optional<String> translated(String id) {
        Vocabulary words = now.vocabulary();
        return words.meanings(id).stream()
                .filter(meaning -> words.categories(meaning).size() == 1)
                .map(meaning -> "casework.category." + meaning)
                .findFirst();
    }

    /** The name of a partner. */
    public String partner(String id) {
        return now.vocabulary().name(Dimension.GIVER, id);
    }

    /** Whether an organisation has police data of its own to give. */
    public boolean police(Organisation organisation) {
        return now.vocabulary().partners(PartnerKind.POLICE).stream()
                .anyMatch(partner -> partner.id().equals(organisation.partner()));
    }

    /** The usual category of police data. */
    public Optional<String> policeCategory() {
        return now.vocabulary().categories(CategoryMeaning.POLICE_DATA).stream()
                .map(Category::id)
                .findFirst();
    }

    public boolean social(String id) {
        return now.vocabulary()
                .partner(id)
                .filter(partner -> partner.domain() == Domain.SOCIAL)
                .isPresent();
    }

    /** The rules that a disclosure rests on, in the version by which it was given. */
    public List<Cited> rules(Disclosure disclosure) {
        return covenants
                .text(disclosure.covenantHash())
                .map(covenant -> disclosure.rules().stream()
                        .flatMap(id -> covenant.rule(id).stream())
                        .map(rule -> cited(covenant, rule))
                        .toList())
                .orElse(List.of());
    }

    /** The rules that withhold something. */
    public List<Cited> rules(Decision decision) {
        List<Rule> rules = switch (decision) {
            case Decision.Permit permit -> permit.rules();
            case Decision.Refusal refusal -> refusal.rules();
            case Decision.Undetermined undetermined -> undetermined.rules();
        };
        return rules.stream().map(rule -> cited(now, rule)).toList();
    }

    /**
     * What has to be seen to first, as far as someone in this mandate may know how it stands. That somebody is in danger is not
     * among it: nobody is advised to say so in order to share.
     */
    public List<Missing> missing(Decision decision, Mandate mandate) {
        return lacking(decision)
                .filter(condition -> condition.fact() != Fact.DANGER)
                .filter(condition -> mandate.roles().stream()
                        .anyMatch(role -> role.in(now.vocabulary()).stream().anyMatch(condition::knownTo)))
                .map(this::missing)
                .toList();
    }

    /** The age, when it is withheld because of the part of the birth date that is not known. */
    public Optional<Age> undecided(SharingOutcome.Withheld withheld) {
        return lacking(withheld.decision())
                .flatMap(condition -> withheld.sharing().circumstances().undecided(condition).stream())
                .findFirst();
    }

    /** Whether it wants nothing but that somebody is in danger now. */
    public boolean inDangerOnly(Decision decision) {
        List<Condition> lacking = lacking(decision).toList();
        return !lacking.isEmpty() && lacking.stream().allMatch(condition -> condition.fact() == Fact.DANGER);
    }

    /** Whether something that is known by what it means is wanting. */
    public boolean wants(Decision decision, Fact fact) {
        return lacking(decision).anyMatch(condition -> condition.fact() == fact);
    }

    private Stream<Condition> lacking(Decision decision) {
        List<String> ids = switch (decision) {
            case Decision.Permit _ -> List.of();
            case Decision.Refusal refusal -> refusal.missing();
            case Decision.Undetermined undetermined -> undetermined.unknown();
        };
        return ids.stream().flatMap(id -> now.vocabulary().condition(id).stream());
    }

    private Missing missing(Condition condition) {
        String recorded = Recording.of(now.vocabulary(), condition)
                .map(_ -> condition.id())
                .orElse("");
        return Optional.ofNullable(condition.remedy())
                .map(remedy -> new Missing(condition.name(), remedy.who(), remedy.how(), recorded))
                .orElseGet(() -> new Missing(condition.name(), "", "", recorded));
    }

    /** The conditions for want of which a share rests or ended, as far as somebody in this mandate may know. */
    public List<String> lapsed(List<String> ids, Mandate mandate) {
        return reasons.of(now.id(), ids, mandate);
    }

    private static Cited cited(Covenant covenant, Rule rule) {
        return new Cited(rule.article(), new RuleLines(covenant.vocabulary()).of(rule));
    }
}
