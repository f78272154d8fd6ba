package nl.perspectief.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.NotOlderThan;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.Today;

/**
 * Where the journey is made, and who is who there. What its covenant calls things is looked up in the covenant by what it means.
 *
 * @param name in the names of screenshots
 * @param regime the covenant of the personal approach
 * @param heavier the covenant in this installation to which a case can go; absent when that is elsewhere
 * @param neighbourhood where somebody was seen
 * @param widths at which every look is
 */
record Partnership(
        String name,
        TestServer server,
        String regime,
        Optional<String> heavier,
        String neighbourhood,
        List<Integer> widths,
        Cast cast) {

    /**
     * Logins, by what each does in the journey.
     *
     * @param noticer youth work
     * @param colleague of the noticer
     * @param processLead of a municipality
     * @param caseLead of the same one, who is a second reader too
     * @param attendance who gets an action
     * @param police who gives something
     * @param outsider of a partner that is not at the table
     * @param officer for data protection
     * @param projectLead who sees no persons
     */
    record Cast(
            String noticer,
            String colleague,
            String processLead,
            String caseLead,
            String attendance,
            String police,
            String outsider,
            String officer,
            String projectLead) {}

    /** What people call somebody. */
    String nameOf(String login) {
        return mandate(login).professional().name();
    }

    String firstNameOf(String login) {
        return nameOf(login).replaceFirst(" .*", "");
    }

    Mandate mandate(String login) {
        return server.bean(Professionals.class).of(login).getFirst();
    }

    /** The id by which the covenant knows the organisation of somebody. */
    String partnerOf(String login) {
        return mandate(login).organisation().partner();
    }

    /** What the covenant calls a partner. */
    String nameOfPartner(String id) {
        return words().name(Dimension.GIVER, id);
    }

    private Covenant covenant() {
        return server.bean(Covenants.class).on(regime, Today.here()).orElseThrow();
    }

    Vocabulary words() {
        return covenant().vocabulary();
    }

    private static String first(List<? extends Named> words) {
        return words.getFirst().id();
    }

    /** The usual category for such statements. */
    String category(CategoryMeaning meaning) {
        return first(words().categories(meaning));
    }

    String nameOf(CategoryMeaning meaning) {
        return words().name(Dimension.CATEGORY, category(meaning));
    }

    String partner(PartnerKind kind) {
        return first(words().partners(kind));
    }

    /** The usual role of the covenant that means the same. */
    String role(Role role) {
        return role.usualIn(words());
    }

    /** What the covenant calls the condition about a fact. */
    String nameOf(Fact fact) {
        return condition(condition -> condition.fact() == fact).name();
    }

    /** The condition that data is not older than so many months. */
    Condition notOlder() {
        return condition(condition -> condition.fact() instanceof NotOlderThan);
    }

    /** A day on which what happened is too old by it. */
    LocalDate tooOld(LocalDate today) {
        NotOlderThan limit = (NotOlderThan) Objects.requireNonNull(notOlder().fact());
        return Stream.iterate(today, day -> day.minusDays(1))
                .filter(day -> !limit.holds(day, today))
                .findFirst()
                .orElseThrow();
    }

    private Condition condition(Predicate<Condition> which) {
        return words().conditions().stream().filter(which).findFirst().orElseThrow();
    }

    /** Whether a text names one of the articles that the covenant rests on. */
    boolean citesLaw(String text) {
        return words().grounds().stream().map(Ground::name).anyMatch(text::contains);
    }
}
