package nl.perspectief.signals.intake.rest;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.perspectief.shared.CleanText;

/** What a system may say of a signal: each field with the field of the form that it is read as, and how its value is written. */
enum IntakeField {
    MEDEWERKER("medewerker", "medewerker", Kind.TEXT),
    UITBUITING("uitbuiting", "uitbuiting", Map.of("ja", "YES", "misschien", "MAYBE", "nee", "NO")),
    AANPAK("aanpak", "aanpak", Kind.TEXT),
    FEIT("feit", "feit", Kind.TEXT),
    WAARNEMING("waarneming", "waarneming", Kind.TEXT),
    DUIDING("duiding", "duiding", Kind.TEXT),
    HOREN_ZEGGEN("horenZeggen", "horen-zeggen", Kind.TEXT),
    GEZIEN_OP("gezienOp", "gezien-op", Kind.DAY),
    BUURT("buurt", "buurt", Kind.TEXT),
    EIGEN_WOORDEN("eigenWoorden", "eigen-woorden", Kind.TEXT),
    SCHOOL("school", "school", Kind.TEXT),
    GEDAAN("gedaan", "gedaan", Kind.TEXT),
    JONGERE_WEET("jongereWeet", "jongere-weet", Knowing.WORDS),
    OUDERS_WETEN("oudersWeten", "ouders-weten", Knowing.WORDS),
    OPNIEUW("opnieuw", "opnieuw", Kind.DAY),
    VOORNAAM("voornaam", "voornaam", Kind.NAME),
    ACHTERNAAM("achternaam", "achternaam", Kind.NAME),
    GEBOORTEDATUM("geboortedatum", "geboortedatum", Kind.PART_OF_DATE),
    GEBOORTEDATUM_ONBEKEND("geboortedatumOnbekend", "geboortedatum-onbekend", Kind.YES);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern PART = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    private final String name;
    private final String formField;
    private final Kind kind;
    private final Map<String, String> choices;

    IntakeField(String name, String formField, Kind kind) {
        this(name, formField, kind, Map.of());
    }

    IntakeField(String name, String formField, Map<String, String> choices) {
        this(name, formField, Kind.CHOICE, choices);
    }

    IntakeField(String name, String formField, Kind kind, Map<String, String> choices) {
        this.name = name;
        this.formField = formField;
        this.kind = kind;
        this.choices = choices;
    }

    /** How a value is written. */
    enum Kind {
        TEXT,
        NAME,
        CHOICE,
        DAY,
        PART_OF_DATE,
        YES
    }

    private static final class Knowing {
        static final Map<String, String> WORDS = Map.of(
                "ja", "YES",
                "gevaar", "DANGER",
                "nog-geen-moment", "NO_MOMENT_YET",
                "geen-contact", "NO_CONTACT",
                "ouder-betrokken", "PARENT_INVOLVED",
                "jongere-wil-niet", "YOUTH_OBJECTS");
    }

    static Optional<IntakeField> of(String name) {
        return find(field -> field.name, name);
    }

    static Optional<IntakeField> ofForm(String formField) {
        return find(field -> field.formField, formField);
    }

    private static Optional<IntakeField> find(Function<IntakeField, String> what, String value) {
        return Arrays.stream(values())
                .filter(field -> what.apply(field).equals(value))
                .findFirst();
    }

    /** As it stands in what is sent. */
    String json() {
        return name;
    }

    String formField() {
        return formField;
    }

    /** Whether it is true or false, and not a text. */
    boolean yesOrNo() {
        return kind == Kind.YES;
    }

    /** Whether a day is written in another way than the description says: the form would read more of them. */
    boolean misread(String value) {
        return !value.isBlank()
                && (kind == Kind.DAY && !DAY.matcher(value).matches()
                        || kind == Kind.PART_OF_DATE && !PART.matcher(value).matches());
    }

    /** As a form has it, cleaned as every form is; a word that is no choice chooses nothing. */
    String typed(String value) {
        UnaryOperator<String> reading = switch (kind) {
            case NAME -> CleanText::name;
            case CHOICE -> word -> choices.getOrDefault(word, "");
            case PART_OF_DATE -> date -> MONTH.matcher(date).matches() ? date + "-00" : date;
            case TEXT, DAY, YES -> CleanText::of;
        };
        return reading.apply(value);
    }
}
