package nl.perspectief.sharing.attesting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/** The form by which somebody records how a condition stands, and the one by which that ends. */
public final class AttestationForm {
    /** The field, and the parameter of the address, that says which condition. */
    public static final String CONDITION = "voorwaarde";

    private static final int USUAL_DAYS = 90;
    private static final int USUAL_DAYS_DANGER = 2;
    private static final int LONGEST_AHEAD = 366;
    private static final int CUT = 80;

    private AttestationForm() {}

    /** What can be said of a condition. */
    public enum Holds {
        YES,
        NO
    }

    public static Form start(Recordable one) {
        return new Form()
                .put(CONDITION, one.condition().id())
                .put("van", one.today())
                .put("tot", one.today().plusDays(brief(one) ? USUAL_DAYS_DANGER : USUAL_DAYS));
    }

    /** Whether it can stand for some days only, from today. */
    public static boolean brief(Recordable one) {
        return one.recording().longest() < USUAL_DAYS;
    }

    /** Whether it says that somebody is in danger: then help comes first, and sharing after. */
    public static boolean danger(Recordable one) {
        return one.condition().fact() == Fact.DANGER;
    }

    public static boolean aboutItem(Recordable one) {
        return one.recording().extent() == Recording.Extent.ITEM;
    }

    public static Map<String, String> answers(Screen screen) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Holds holds : Holds.values()) {
            answers.put(holds.name(), screen.say("attest.holds." + holds));
        }
        return answers;
    }

    /** The items that it can be about, by the begin of their words. */
    public static Map<String, String> items(List<Item> own) {
        Map<String, String> options = new LinkedHashMap<>();
        own.forEach(item -> {
            String text = item.narrative().text().replace('\n', ' ');
            options.put(item.id().toString(), text.length() > CUT ? text.substring(0, CUT) + "…" : text);
        });
        return options;
    }

    /** @param own the items that it can be about */
    public static Optional<NewAttestation> read(Form form, Recordable one, List<Item> own) {
        Optional<Holds> holds = form.choice("geldt", Holds.class, "attest.holds-missing");
        UUID item = aboutItem(one) ? item(form, own) : null;
        String reason = form.text("reden", Narrative.LONGEST, "attest.reason-missing");
        LocalDate from = brief(one)
                ? one.today()
                : form.day("van", "attest.from-missing").orElse(one.today());
        LocalDate until = form.day("tot", "attest.until-missing").orElse(one.today());
        days(form, one, from, until);
        if (danger(one) && form.chose("geldt", Holds.YES.name()) && !form.chose("bevestig", "ja")) {
            form.wrong("bevestig", "attest.danger-missing");
        }
        return form.good()
                ? holds.map(it -> new NewAttestation(
                        one.condition().id(), it == Holds.YES, new Narrative(reason), from, until, item))
                : Optional.empty();
    }

    private static @Nullable UUID item(Form form, List<Item> own) {
        return form.id("gegeven", "attest.item-missing")
                .filter(id -> own.stream().anyMatch(item -> item.id().equals(id)))
                .orElseGet(() -> {
                    if (form.mistake("gegeven").isEmpty()) {
                        form.wrong("gegeven", "attest.item-missing");
                    }
                    return null;
                });
    }

    private static void days(Form form, Recordable one, LocalDate from, LocalDate until) {
        LocalDate today = one.today();
        if (from.isAfter(today.plusDays(LONGEST_AHEAD)) || from.isBefore(today.minusDays(LONGEST_AHEAD))) {
            form.wrong("van", "attest.from-far");
        }
        LocalDate begin = from.isBefore(today) ? today : from;
        if (until.isBefore(begin)) {
            form.wrong("tot", "attest.until-before");
        } else if (until.isAfter(begin.plusDays(one.recording().longest()))) {
            form.wrong("tot", "attest.until-far", one.recording().longest());
        }
    }

    /** Why it ends. */
    public static Optional<Narrative> ending(Form form) {
        String reason = form.text("reden", Narrative.LONGEST, "attest.end-reason-missing");
        return form.good() ? Optional.of(new Narrative(reason)) : Optional.empty();
    }

    /** What stands now, that a new one would take the place of. */
    public static Shown shown(Recordable one) {
        Shown shown = new Shown();
        one.standing().forEach(standing -> shown.rows(shown(standing)));
        return shown;
    }

    /** What would end. */
    public static Shown shown(Attestation one) {
        return new Shown()
                .row("attest.stands", "attest.holds." + (one.holds() ? Holds.YES : Holds.NO))
                .row("attest.by", one.recorderName())
                .row("attest.until", one.until());
    }
}
