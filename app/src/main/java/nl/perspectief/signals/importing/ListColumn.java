package nl.perspectief.signals.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.reading.SignalFields;
import org.jspecify.annotations.Nullable;

/** What a column of a list can be: a field of the form of a signal, with the headings under which people keep it. */
public enum ListColumn {
    FIRST_NAME("voornaam", "signals.form.first-name", "voornaam|roepnaam|first name|given name|firstname"),
    FAMILY_NAME(
            "achternaam",
            "signals.form.family-name",
            "achternaam|familienaam|geslachtsnaam|surname|last name|family name"),
    BORN(
            "geboortedatum",
            "birth.date",
            "geboortedatum|geb datum|gebdatum|geboren|geboren op|gbd|geboortejaar|date of birth|birth date|birthdate|dob|born"),
    VICTIM(
            "uitbuiting",
            "signals.form.exploitation-short",
            "mogelijk slachtoffer van uitbuiting|uitbuiting|slachtoffer|slachtoffer uitbuiting|mogelijk slachtoffer"
                    + "|possible victim of exploitation|victim|exploitation|possible victim"),
    NEIGHBOURHOOD(
            "buurt", "signals.form.neighbourhood", "buurt|wijk|buurt of wijk|neighbourhood|neighborhood|district"),
    SEEN_ON(
            "gezien-op",
            "signals.form.seen-on",
            "wanneer zag je het|gezien op|datum|datum signaal|datum gezien|datum waarneming|wanneer|when did you see it|seen on|date"),
    FACT(Statement.FACT, "feit|feiten|wat is er gezien|fact|facts"),
    OBSERVATION(
            Statement.OBSERVATION,
            "waarneming|waarnemingen|observatie|gezien|signaal|omschrijving|observation|signal|description"),
    INTERPRETATION(
            Statement.INTERPRETATION, "indruk|duiding|mening|vermoeden|inschatting|impression|interpretation|opinion"),
    HEARSAY(Statement.HEARSAY, "van horen zeggen|horen zeggen|gehoord|gerucht|hearsay|rumour"),
    SCHOOL(Statement.SCHOOL, "school en verzuim|school|verzuim|school and absence|absence"),
    VOICE(
            Statement.VOICE,
            "in eigen woorden van de jongere|eigen woorden|wat zegt de jongere|in the young persons own words"
                    + "|in the young person s own words|own words"),
    DONE(
            Statement.DONE,
            "wat al is gedaan|gedaan|actie|acties|ondernomen actie|what was done already|done|action|actions"),
    YOUTH_KNOWS(
            "jongere-weet",
            "signals.form.youth-knows",
            "weet de jongere ervan|jongere weet ervan|jongere weet|jongere geinformeerd|does the young person know|youth knows"),
    PARENTS_KNOW(
            "ouders-weten",
            "signals.form.parents-know",
            "weten de ouders ervan|ouders weten ervan|ouders weten|ouders geinformeerd|do the parents know|parents know"),
    AGAIN(
            "opnieuw",
            "signals.form.again-short",
            "opnieuw kijken|opnieuw|opnieuw kijken op|look again|looking again|review date"),
    REGIME("aanpak", "signals.file.regime", "aanpak|onder welke aanpak valt dit|approach|covenant|convenant");

    private final String field;
    private final String label;
    private final List<String> headings;
    private final @Nullable Statement box;

    ListColumn(String field, String label, String headings) {
        this(field, label, headings, null);
    }

    ListColumn(Statement box, String headings) {
        this(SignalFields.of(box), "signals.box." + box, headings, box);
    }

    ListColumn(String field, String label, String headings, @Nullable Statement box) {
        this.field = field;
        this.label = label;
        this.headings = List.of(headings.split("\\|"));
        this.box = box;
    }

    /** Its field in the form of a signal. */
    public String field() {
        return field;
    }

    /** The key of what its field is called. */
    public String label() {
        return label;
    }

    /** The box that it fills, when it holds what somebody saw, heard or did. */
    public Optional<Statement> box() {
        return Optional.ofNullable(box);
    }

    /** The column of a field. */
    public static Optional<ListColumn> of(String field) {
        return Arrays.stream(values())
                .filter(column ->
                        column.field.equals(field) || column == BORN && field.equals("geboortedatum-onbekend"))
                .findFirst();
    }

    /** By the name that it has between the steps. */
    public static Optional<ListColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** What a column with this heading likely is; a person decides. */
    public static Optional<ListColumn> proposed(String heading) {
        String plain = Answers.plain(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }
}
