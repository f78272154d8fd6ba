package nl.perspectief.organisations.web.forms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.shared.web.Speech;

/**
 * One value of a form that was sent, in the words of its page as far as those are known without the database. A secret one is
 * not repeated: it has to be typed again.
 */
public record SentField(String name, String value) {
    private static final Pattern SECRET =
            Pattern.compile("code|eenmalig|.*(wachtwoord|password|secret).*", Pattern.CASE_INSENSITIVE);
    /** Put there by the page itself, or a button: nobody typed or chose it. */
    private static final Set<String> OURS = Set.of(
            FormKey.FIELD,
            FormTaken.ADDRESS,
            FormTaken.BEGUN,
            Shown.FIELD,
            "version",
            "versie",
            "taal",
            "terug",
            "lijst",
            "link",
            "geheim",
            "vraag",
            "antwoord",
            "passkey",
            "sessie",
            "besluit",
            "item",
            "persoon",
            "signaal",
            "casus",
            "aanpassen",
            "daarna",
            "geven",
            "gekozen",
            "geen-naam",
            "geen-naam-ook",
            "bekeken",
            "nog-een",
            "nummer",
            "rijen",
            "aantal",
            "doe");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
    /** What comes behind a name when a page has a field for each person or question. */
    private static final Pattern OF_ONE = Pattern.compile("-([A-Z0-9_]+|[0-9a-f-]{36})$");

    /** Where the words of a choice begin, by the name of its field. */
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("uitbuiting", "signals.exploitation."),
            Map.entry("jongere-weet", "signals.knows."),
            Map.entry("ouders-weten", "signals.knows."),
            Map.entry("alle-uitbuiting", "signals.exploitation."),
            Map.entry("alle-jongere-weet", "signals.knows."),
            Map.entry("alle-ouders-weten", "signals.knows."),
            Map.entry("weg", "signals.route-choice."),
            Map.entry("toestemming-jongere", "signals.consent."),
            Map.entry("toestemming-ouders", "signals.consent."),
            Map.entry("antwoord", "signals.answer."),
            Map.entry("eens", "signals.answer."),
            Map.entry("uitkomst", "signals.outcome."),
            Map.entry("advies", "signals.advice."),
            Map.entry("pad", "signals.path."),
            Map.entry("grond", "signals.ground."),
            Map.entry("domein", "casework.domain."),
            Map.entry("soort", "casework.kind."),
            Map.entry("vorm", "casework.form."),
            Map.entry("resultaat", "casework.result."),
            Map.entry("uitgesteld", "casework.postponed."),
            Map.entry("manier", "casework.way."),
            Map.entry("relatie", "casework.relation."),
            Map.entry("gezag", "casework.authority."),
            Map.entry("toestemming", "casework.answer."),
            Map.entry("toestemming-manier", "casework.way."),
            Map.entry("slachtoffer", "signals.exploitation."),
            Map.entry("reden", "casework.ended."),
            Map.entry("antwoordmanier", "asking.way."),
            Map.entry("fase", "casework.phase."),
            Map.entry("plek", "places.kind."),
            Map.entry("hoe-weet", "places.source."),
            Map.entry("stand", "places.state."),
            Map.entry("kaart-soort", "guide.kind."),
            Map.entry("kaart-plek", "guide.setting."),
            Map.entry("kaart-bewijs", "guide.grade."),
            Map.entry("kaart-oordeel", "guide.agree."));

    /** Of these the choices are in the database or the covenant only. */
    private static final Set<String> KEPT_ELSEWHERE = Set.of(
            "buurt",
            "alle-buurt",
            "alle-aanpak",
            "categorie",
            "wie",
            "ontvanger",
            "casusregisseur",
            "uitspraken",
            "grond",
            "verteld-door",
            "aan");

    public boolean secret() {
        return SECRET.matcher(name).matches();
    }

    /** Whether somebody typed or chose it, and it may be seen. */
    public boolean shown() {
        return !secret() && !value.isBlank() && !OURS.contains(name) && !name.startsWith("_");
    }

    /** The value in words; nothing when it stands for a choice whose words are not known here. */
    public Optional<String> said(Speech speech) {
        String choices = CHOICES.get(plain());
        for (String one : new String[] {value, value.toLowerCase(Locale.ROOT).replace('_', '-')}) {
            if (choices != null && speech.knows(choices + one)) {
                return Optional.of(speech.say(choices + one));
            }
        }
        if (value.equals("ja")) {
            return Optional.of(speech.say("signals.answer.YES"));
        }
        return KEPT_ELSEWHERE.contains(plain()) || ID.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(speech.dayOr(value));
    }

    private String plain() {
        return OF_ONE.matcher(name).replaceFirst("");
    }

    /** What the field is called on its page, or else its name, which is a word too. */
    public String label(Speech speech) {
        String plain = plain();
        String label = speech.knows("sent." + plain) ? speech.say("sent." + plain) : capital(plain);
        String question = "signals.criterion." + name.substring(Math.min(name.length(), plain.length() + 1));
        return speech.knows(question) ? speech.say("sent.of", label, speech.say(question)) : label;
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).replace('-', ' ');
    }

    /** What a browser may fill in for a secret. */
    public String autocomplete() {
        return name.equals("code") || name.equals("eenmalig")
                ? "one-time-code"
                : name.endsWith("nog-eens") ? "new-password" : "current-password";
    }
}
