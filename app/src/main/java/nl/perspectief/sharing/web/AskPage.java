package nl.perspectief.sharing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.render.RuleLines;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.DutchOrder;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.advice.Advice;
import nl.perspectief.sharing.advice.Aim;
import nl.perspectief.sharing.advice.Doer;
import nl.perspectief.sharing.advice.Matter;
import nl.perspectief.sharing.advice.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What the page of "May I share this?" shows.
 *
 * @param answers none until everything is chosen
 */
public record AskPage(Asked chosen, CovenantChoice choice, ShareWords words, List<Answer> answers) {
    private static final int MOST = 3;

    public AskPage {
        answers = List.copyOf(answers);
    }

    public Form form() {
        return chosen.form();
    }

    public Covenant covenant() {
        return chosen.choices().covenant();
    }

    public @Nullable Origin origin() {
        return chosen.known() == null ? null : chosen.known().origin();
    }

    /** The age, when a condition waits for the part of the birth date that is not known. */
    public Optional<Age> undecided(Condition condition) {
        return Optional.ofNullable(chosen.known())
                .flatMap(known -> known.circumstances().undecided(condition));
    }

    public boolean asksWhat() {
        return chosen.asksWhat();
    }

    public boolean asksAbout() {
        return chosen.asksAbout();
    }

    public Map<String, String> categories(Screen screen) {
        Map<String, String> categories = new LinkedHashMap<>(chosen.categories());
        categories.replaceAll((id, _) -> words.category(screen, id));
        return categories;
    }

    public Map<String, String> situations(Screen screen) {
        return chosen.situations().stream()
                .collect(Collectors.toMap(
                        Situation::name,
                        one -> screen.say("covenants.about." + one),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** With whom one can share, by the name by which people know them. */
    public Map<String, String> receivers() {
        return chosen.choices().without(Dimension.RECEIVER, chosen.own()).keySet().stream()
                .sorted(DutchOrder.by(words::partner))
                .collect(Collectors.toMap(id -> id, words::partner, (one, _) -> one, LinkedHashMap::new));
    }

    public boolean social(String partner) {
        return covenant()
                .vocabulary()
                .partner(partner)
                .filter(one -> one.domain() == Domain.SOCIAL)
                .isPresent();
    }

    /** What is known already, in one sentence. */
    public String known(Screen screen) {
        Origin origin = Objects.requireNonNull(origin());
        Aim aim = origin.aims().getFirst();
        return screen.say(
                asksWhat() && !form().filled(Asked.WHAT) ? "covenants.ask.known-place" : "covenants.ask.known",
                screen.say(origin.name()),
                matters(screen),
                words.purpose(screen, aim.purpose()),
                words.phase(aim.phase()));
    }

    private String matters(Screen screen) {
        List<String> said = form().filled(Asked.WHAT)
                ? chosen.category().map(id -> words.category(screen, id)).stream()
                        .toList()
                : chosen.matters().stream().map(matter -> said(screen, matter)).toList();
        String few = String.join(", ", said.subList(0, Math.min(MOST, said.size())));
        return said.size() > MOST ? screen.say("covenants.what.more", few, said.size() - MOST) : few;
    }

    private String said(Screen screen, Matter matter) {
        return words.category(screen, matter.category()) + " (" + screen.say("covenants.form." + matter.form()) + ")";
    }

    /** Whether the answers are about all that was asked, or each about something else. */
    public boolean alone() {
        return answers.size() == 1;
    }

    /** Whether some of it may be shared now, so that the rest can be left out. */
    public boolean partly() {
        return answers.stream().anyMatch(answer -> answer.advice().verdict() instanceof Advice.Yes);
    }

    /** Whether it is about something that was recorded, and not about a kind. */
    public boolean chosenThing() {
        return !chosen.matters().isEmpty();
    }

    /** Where the reader gives what got a yes; absent when that is done elsewhere. */
    public @Nullable String gives(Answer answer) {
        Origin origin = origin();
        String path = origin == null
                ? null
                : origin.gives().get(answer.advice().question().receiver());
        List<Matter> matters = chosen.matters();
        return path == null || !form().filled(Asked.ITEM) || matters.isEmpty()
                ? path
                : path + matters.getFirst().chosen();
    }

    /** The kind of partner that has a telephone number which everybody can call. */
    public @Nullable String desk(Answer answer) {
        return covenant().vocabulary().partner(answer.advice().question().receiver()).stream()
                .map(Partner::means)
                .flatMap(means ->
                        Stream.of(PartnerKind.VEILIG_THUIS, PartnerKind.POLICE).filter(means::contains))
                .map(PartnerKind::name)
                .findFirst()
                .orElse(null);
    }

    /** What the asker may add, as something that is so. */
    public Map<String, String> tellable(Screen screen) {
        Map<String, String> tellable = new LinkedHashMap<>();
        answers.stream()
                .flatMap(answer -> answer.advice().tellable().stream())
                .forEach(condition -> tellable.put(
                        condition.id(), screen.say("covenants.tell.true", words.clause(screen, condition))));
        return tellable;
    }

    /** Whether an answer hangs on what only the asker knows. */
    public boolean opensTelling() {
        return form().filled("feit")
                || answers.stream()
                        .anyMatch(answer ->
                                answer.advice().doers().values().stream().anyMatch(Doer.Known.class::isInstance));
    }

    /** The fields of the address that say what was asked. */
    public List<String> asked() {
        return address().asked();
    }

    public List<RuleLines.Line> lines(Rule rule) {
        return new RuleLines(covenant().vocabulary()).of(rule);
    }

    public List<Ground> grounds(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.grounds().stream())
                .distinct()
                .flatMap(id -> covenant().vocabulary().ground(id).stream())
                .toList();
    }

    /** The same page about somebody else to share it with. */
    public String whom(String partner) {
        return address().whom(partner);
    }

    /** The same page with another question. */
    public String link(Advice.Alternative other) {
        return address().of(other.question());
    }

    /** The fields that stay as they are: what the asker came from, and the covenant where there are several. */
    public List<String> kept() {
        return Stream.concat(
                        chosen.sources().stream(), choice.several() ? Stream.of(CovenantChoice.FIELD) : Stream.of())
                .filter(form()::filled)
                .toList();
    }

    private ShareAddress address() {
        return new ShareAddress(form(), choice, chosen.sources());
    }
}
