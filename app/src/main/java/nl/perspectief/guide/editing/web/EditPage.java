package nl.perspectief.guide.editing.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Grade;
import nl.perspectief.guide.Setting;
import nl.perspectief.guide.editing.Beginning;
import nl.perspectief.guide.editing.Proposal;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.warning.web.NamelessForm;
import org.jspecify.annotations.Nullable;

/**
 * The form of a card.
 *
 * @param begun what it began with; absent for a card that is new
 * @param shown what was read of it
 * @param changes what somebody else changed meanwhile
 * @param seen how it will look; absent as long as nobody asked, or something has to be mended
 */
public record EditPage(
        @Nullable Beginning begun,
        NamelessForm typed,
        Shown shown,
        List<Shown.Change> changes,
        @Nullable SeenCard seen) {
    public boolean fresh() {
        return begun == null;
    }

    /** What of another waits, and is put aside by what is proposed here. */
    public Optional<Proposal> waits() {
        return begun == null ? Optional.empty() : begun.waits().filter(one -> !one.own());
    }

    public Form form() {
        return typed.form();
    }

    public String path() {
        return fresh() ? GuideEditor.NEW : GuideEditor.EDIT;
    }

    public Map<String, String> kinds(Speech speech) {
        return named(speech, "guide.kind.", CardKind.values());
    }

    public Map<String, String> grades(Speech speech) {
        return named(speech, "guide.grade.", Grade.values());
    }

    public Map<String, String> settings(Speech speech) {
        return named(speech, "guide.setting.", Setting.values());
    }

    private static Map<String, String> named(Speech speech, String start, Enum<?>[] all) {
        Map<String, String> named = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> named.put(one.name(), speech.say(start + one.name())));
        return named;
    }
}
