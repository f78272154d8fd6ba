package nl.perspectief.places.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.places.NewPlace;
import nl.perspectief.places.PlaceKind;
import nl.perspectief.places.PlaceReceivers;
import nl.perspectief.places.PlaceSource;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.web.NamelessForm;
import org.jspecify.annotations.Nullable;

/** Reads a place signal from its form. */
final class PlaceForm {
    /** The longest that what was seen is, in characters. */
    static final int SEEN_LONGEST = 4_000;

    private static final int WHERE_LONGEST = 300;

    private final Form form;
    private final NamelessForm typed;
    private final LocalDate today;

    PlaceForm(NamelessForm typed, LocalDate today) {
        this.form = typed.form();
        this.typed = typed;
        this.today = today;
    }

    /** To whom it goes: who was chosen, where there is a choice. */
    Optional<PlaceReceivers> receivers(List<PlaceReceivers> all) {
        Optional<PlaceReceivers> chosen = all.stream()
                .filter(one -> all.size() == 1
                        || form.chose("gemeente", one.municipality().partner()))
                .findFirst();
        if (chosen.isEmpty()) {
            form.wrong("gemeente", "places.municipality.missing");
        }
        return chosen;
    }

    /** Nothing when something has to be mended. */
    Optional<NewPlace> place(List<Neighbourhood> neighbourhoods) {
        Optional<PlaceKind> kind = form.choice("plek", PlaceKind.class, "places.kind.missing");
        Optional<Nameless> where = where(kind.orElse(PlaceKind.OTHER));
        Optional<LocalDate> from = day(form.day("gezien-op", "places.from.missing"), "gezien-op");
        Optional<LocalDate> until = day(form.optionalDay("gezien-tot"), "gezien-tot");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.wrong("gezien-tot", "places.until.before");
        }
        Optional<Nameless> seen = typed.read(
                "wat-gezien",
                form.text("wat-gezien", SEEN_LONGEST, "places.seen.missing"),
                Set.of(),
                "places.words.must-go");
        Optional<PlaceSource> source = form.choice("hoe-weet", PlaceSource.class, "places.source.missing");
        if (!form.good()) {
            return Optional.empty();
        }
        LocalDate first = from.orElseThrow();
        return Optional.of(new NewPlace(
                kind.orElseThrow(),
                where.orElseThrow(),
                neighbourhood(neighbourhoods),
                first,
                until.filter(first::isBefore).orElse(null),
                seen.orElseThrow(),
                source.orElseThrow()));
    }

    private Optional<Nameless> where(PlaceKind kind) {
        String text = form.text("waar", WHERE_LONGEST, "places.where.missing").replaceAll("\\s+", " ");
        return typed.read("waar", text, kind.whereHolds(), "places.where.must-go");
    }

    private Optional<LocalDate> day(Optional<LocalDate> day, String field) {
        if (day.filter(today::isBefore).isPresent()) {
            form.wrong(field, "places.day.future");
        }
        return day;
    }

    private @Nullable String neighbourhood(List<Neighbourhood> all) {
        return all.stream()
                .map(Neighbourhood::code)
                .filter(form.value("buurt")::equals)
                .findFirst()
                .orElse(null);
    }
}
