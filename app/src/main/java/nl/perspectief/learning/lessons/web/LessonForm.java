package nl.perspectief.learning.lessons.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.learning.lessons.Lesson;
import nl.perspectief.learning.lessons.LessonTheme;
import nl.perspectief.learning.lessons.NewLesson;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.web.NamelessForm;

/** Reads what the forms of lessons send. */
final class LessonForm {
    static final int REASON = 400;
    static final int MESSAGE = 1_000;

    private static final String THEME = "les-thema";
    private static final String TITLE = "les-titel";
    private static final String WORDS = "les-tekst";
    private static final String CARD = "les-kaart";

    private final NamelessForm typed;
    private final Form form;

    /** In a lesson nobody is found, neither a person nor a partner: both are asked about at once. */
    static NamelessForm typed(Form form, LocalDate today, Organisations organisations) {
        return new NamelessForm(form, today, "lessons.names", text -> OrganisationNames.in(text, organisations.all()));
    }

    LessonForm(NamelessForm typed) {
        this.typed = typed;
        this.form = typed.form();
    }

    /** As it stands now, to write it anew. */
    static Form of(Lesson lesson) {
        return new Form()
                .put(THEME, lesson.theme().name())
                .put(TITLE, lesson.title())
                .put(WORDS, lesson.words())
                .put(CARD, lesson.card())
                .put("version", lesson.version());
    }

    /** Nothing when something has to be mended. @param card whether the guide has it */
    Optional<NewLesson> lesson(Predicate<String> card) {
        Optional<LessonTheme> theme = form.choice(THEME, LessonTheme.class, "lessons.theme.missing");
        Optional<Nameless> title = read(TITLE, form.name(TITLE, NewLesson.TITLE, "lessons.name.missing"));
        Optional<Nameless> words = read(WORDS, form.text(WORDS, NewLesson.WORDS, "lessons.words.missing"));
        if (!form.good()) {
            return Optional.empty();
        }
        String chosen = form.value(CARD);
        return Optional.of(new NewLesson(
                theme.orElseThrow(), title.orElseThrow(), words.orElseThrow(), card.test(chosen) ? chosen : null));
    }

    private Optional<Nameless> read(String field, String text) {
        return typed.read(field, text, Set.of(), "lessons.must-go");
    }

    Optional<Nameless> message() {
        return read("les-bericht", form.text("les-bericht", MESSAGE, "lessons.say.missing"));
    }

    /** Why it is taken away, or not agreed to. */
    Optional<Nameless> reason(String field) {
        return read(field, form.text(field, REASON, "lessons.why.missing"));
    }

    /** When it is looked at again. */
    Optional<LocalDate> reviewOn(LocalDate today) {
        Optional<LocalDate> day = form.day("nalezen-op", "lessons.review.missing");
        if (day.filter(one ->
                        one.isBefore(today.plusMonths(Lesson.SOONEST)) || one.isAfter(today.plusMonths(Lesson.LATEST)))
                .isPresent()) {
            form.wrong("nalezen-op", "lessons.review.range", Lesson.SOONEST, Lesson.LATEST);
        }
        return day;
    }

    /** That who reads it finds neither a person nor an organisation in it: no program sees that. */
    void nobody() {
        if (!form.chose("les-niemand", "ja")) {
            form.wrong("les-niemand", "lessons.nobody.missing");
        }
    }
}
