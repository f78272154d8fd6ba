package nl.perspectief.casework.sharing.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.web.CovenantWords;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/** The form by which something is given: what it is, to whom and why, on what condition and until when. */
public final class OfferForm {
    /** The fields beside the receivers and their reasons. */
    public static final List<String> FIELDS =
            List.of("item", "categorie", "soort", "vorm", "tekst", "gezien", "bronterm", "voorwaarde", "tot");

    private static final List<ItemKind> SOURCES =
            List.of(ItemKind.FACT, ItemKind.OBSERVATION, ItemKind.INTERPRETATION, ItemKind.HEARSAY, ItemKind.VOICE);
    private static final int USUAL_MONTHS = 3;
    private static final int LONGEST_CONDITION = 200;

    private OfferForm() {}

    /** Police starts with what the covenant lets it give: a summary of police data. */
    static Form start(Acting acting, CaseSharing.OfferOptions options, CovenantWords words) {
        Form form = new Form()
                .put("vorm", nl.perspectief.covenant.Extent.SUMMARY)
                .put("tot", options.header().today().plusMonths(USUAL_MONTHS));
        if (options.item() != null) {
            form.put("item", options.item().id());
        }
        if (words.police(acting.organisation())) {
            form.put("soort", ItemKind.POLICE);
            words.policeCategory().ifPresent(category -> form.put("categorie", category));
        }
        return form;
    }

    /** What an item can rest on, in the words of the screen; police data only for who has them. */
    public static Map<String, String> kinds(Screen screen, CovenantWords words) {
        Map<String, String> options = new LinkedHashMap<>();
        if (police(screen, words)) {
            options.put(ItemKind.POLICE.name(), screen.say("casework.kind." + ItemKind.POLICE));
        }
        SOURCES.forEach(kind -> options.put(kind.name(), screen.say("casework.kind." + kind)));
        return options;
    }

    /** Whether the police is asked, who must say when it happened and until when they may use it. */
    public static boolean police(Screen screen, CovenantWords words) {
        return screen.mandate() != null && words.police(screen.mandate().organisation());
    }

    public static Map<String, String> forms(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (var form : List.of(nl.perspectief.covenant.Extent.SUMMARY, nl.perspectief.covenant.Extent.FULL)) {
            options.put(form.name(), screen.say("casework.form." + form));
        }
        return options;
    }

    public static Map<String, String> categories(Screen screen, List<String> ids, CovenantWords words) {
        Map<String, String> options = new LinkedHashMap<>();
        ids.forEach(id -> options.put(id, words.category(screen, id)));
        return options;
    }

    /** Those who would receive it, as in "Nora en Mark". */
    public static String names(Screen screen, List<CaseSharing.Forecast> receivers) {
        List<String> names = receivers.stream()
                .map(one -> one.addressee().professional().name())
                .toList();
        return Sentences.enumerate(names, screen.say("casework.and"));
    }

    /** The name of the field with the reason why somebody needs it. */
    public static String reason(UUID receiver) {
        return "reden-" + receiver;
    }

    /** The own item that is offered; absent when it is a new statement. What is no id is not there. */
    static @Nullable UUID item(Form form) {
        List<UUID> ids = form.ids("item");
        if (ids.isEmpty() && form.filled("item")) {
            throw new NotFound();
        }
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /**
     * Leaves out who is not at the table any more, when that person was on the preview that was sent: then it tells what
     * changed. Whether nobody is left.
     */
    static boolean leaveOut(Form form, CaseSharing.OfferOptions options) {
        if (!form.filled(Shown.FIELD)) {
            return false;
        }
        List<String> seated = options.addressees().stream()
                .map(one -> one.professional().id().toString())
                .toList();
        form.retain("ontvanger", seated);
        return form.values("ontvanger").isEmpty();
    }

    static Optional<CaseSharing.Offer> read(
            Form form, Acting acting, CaseSharing.OfferOptions options, CovenantWords words) {
        return read(form, words.police(acting.organisation()), options);
    }

    /** @param police whether the giver has police data of its own */
    static Optional<CaseSharing.Offer> read(Form form, boolean police, CaseSharing.OfferOptions options) {
        UUID item = item(form);
        CaseSharing.Statement statement = item == null ? statement(form, police, options) : null;
        Map<UUID, Narrative> needs = needs(form, options);
        Optional<String> condition = form.optionalText("voorwaarde", LONGEST_CONDITION);
        Optional<LocalDate> until = until(form, options.header().today());
        return form.good()
                ? Optional.of(
                        new CaseSharing.Offer(item, statement, needs, condition.orElse(null), until.orElseThrow()))
                : Optional.empty();
    }

    private static CaseSharing.@Nullable Statement statement(
            Form form, boolean police, CaseSharing.OfferOptions options) {
        String category = form.value("categorie");
        if (!options.categories().contains(category)) {
            form.wrong("categorie", "casework.offer.category-missing");
        }
        Optional<ItemKind> kind = form.choice("soort", ItemKind.class, "casework.offer.kind-missing");
        if (kind.isPresent() && !offered(kind.get(), police)) {
            form.wrong("soort", "casework.offer.kind-missing");
        }
        Optional<nl.perspectief.covenant.Extent> extent =
                form.choice("vorm", nl.perspectief.covenant.Extent.class, "casework.offer.form-missing");
        String text = form.text("tekst", Narrative.LONGEST, "casework.offer.text-missing");
        Optional<LocalDate> seen =
                seen(form, kind.orElse(null), options.header().today());
        Optional<LocalDate> term =
                term(form, kind.orElse(null), options.header().today());
        return form.good()
                ? new CaseSharing.Statement(
                        category,
                        kind.orElseThrow(),
                        extent.orElseThrow(),
                        new Narrative(text),
                        seen.orElse(null),
                        term.orElse(null))
                : null;
    }

    private static boolean offered(ItemKind kind, boolean police) {
        return kind == ItemKind.POLICE ? police : SOURCES.contains(kind);
    }

    private static Optional<LocalDate> seen(Form form, @Nullable ItemKind kind, LocalDate today) {
        Optional<LocalDate> seen = kind == ItemKind.POLICE
                ? form.day("gezien", "casework.offer.seen-missing")
                : form.optionalDay("gezien");
        if (seen.isPresent() && seen.get().isAfter(today)) {
            form.wrong("gezien", "casework.day-ahead");
        }
        return seen;
    }

    /** The day after which the source itself must destroy it, which police always know (Wpg 8 and 14). */
    private static Optional<LocalDate> term(Form form, @Nullable ItemKind kind, LocalDate today) {
        Optional<LocalDate> term = kind == ItemKind.POLICE
                ? form.day("bronterm", "casework.offer.term-missing")
                : form.optionalDay("bronterm");
        if (term.isPresent() && term.get().isBefore(today)) {
            form.wrong("bronterm", "casework.day-past");
        }
        return term;
    }

    private static Map<UUID, Narrative> needs(Form form, CaseSharing.OfferOptions options) {
        Map<UUID, Narrative> needs = new LinkedHashMap<>();
        for (CaseSharing.Addressee one : options.addressees()) {
            UUID id = one.professional().id();
            if (form.chose("ontvanger", id.toString())) {
                String why = form.text(reason(id), Narrative.SENTENCE, "casework.offer.reason-missing");
                if (!why.isEmpty() && why.length() <= Narrative.LONGEST) {
                    needs.put(id, new Narrative(why));
                }
            }
        }
        if (form.values("ontvanger").isEmpty()) {
            form.wrong("ontvanger", "casework.offer.receiver-missing");
        } else if (needs.size() != form.values("ontvanger").size() && form.good()) {
            throw new NotFound();
        }
        return needs;
    }

    private static Optional<LocalDate> until(Form form, LocalDate today) {
        Optional<LocalDate> until = form.day("tot", "casework.offer.until-missing");
        if (until.isPresent() && (until.get().isBefore(today) || until.get().isAfter(today.plusYears(1)))) {
            form.wrong("tot", "casework.within-a-year");
        }
        return until;
    }
}
