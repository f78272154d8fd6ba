package nl.perspectief.signals.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.IdentityForm;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.together.Carried;

/** The names of the fields of a signal, and a signal as it stands in them. */
public final class SignalFields {
    private static final Map<Statement, String> BOXES = new EnumMap<>(Map.of(
            Statement.FACT, "feit",
            Statement.OBSERVATION, "waarneming",
            Statement.INTERPRETATION, "duiding",
            Statement.HEARSAY, "horen-zeggen",
            Statement.SCHOOL, "school",
            Statement.VOICE, "eigen-woorden",
            Statement.DONE, "gedaan"));

    private SignalFields() {}

    /** The field of a box. */
    public static String of(Statement box) {
        return Objects.requireNonNull(BOXES.get(box));
    }

    /** Fills a form with what is carried to the next young person. */
    public static Form of(Carried carried) {
        Form form = new Form()
                .put("aanpak", carried.regime())
                .put("buurt", carried.neighbourhood())
                .put("gezien-op", carried.seenOn());
        carried.texts().forEach((box, text) -> form.put(of(box), text));
        return form;
    }

    /** Fills a form with a signal, so that it can be changed. */
    public static Form of(SignalFile file) {
        Signal signal = file.signal();
        Form form = new Form()
                .put("version", signal.version())
                .put("uitbuiting", signal.exploitation())
                .put("aanpak", signal.regime())
                .put("buurt", signal.neighbourhood())
                .put("gezien-op", file.seenOn())
                .put("jongere-weet", Knows.of(signal.informed().youth()))
                .put("ouders-weten", Knows.of(signal.informed().parents()))
                .put("opnieuw", signal.informed().lookAgainOn());
        file.identity().ifPresent(identity -> IdentityForm.fill(form, identity));
        for (Statement box : Statement.values()) {
            form.put(of(box), file.text(box));
        }
        return form;
    }
}
