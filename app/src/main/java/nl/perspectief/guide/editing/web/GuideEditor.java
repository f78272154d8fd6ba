package nl.perspectief.guide.editing.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.PersonMark;
import nl.perspectief.warning.PersonWords;
import org.springframework.web.servlet.ModelAndView;

/** Where the pages of the editors are. */
final class GuideEditor {
    static final String HOME = "/wegwijzer/beheer";
    static final String CARD = HOME + "/kaart";
    static final String EDIT = HOME + "/wijzigen";
    static final String NEW = HOME + "/nieuw";
    static final String ANSWER = HOME + "/antwoord";
    static final String BACK = HOME + "/terug";
    static final String DIFFERENCE = HOME + "/verschil";
    static final String FILES = HOME + "/bestanden";

    static final int WHY_LONGEST = 500;

    private GuideEditor() {}

    /** A reason is about a card: what finds a person has to go. */
    static void noPerson(Form form, String field, LocalDate today) {
        noPerson(form, field, form.value(field), today);
    }

    static void noPerson(Form form, String field, String text, LocalDate today) {
        String found = PersonWords.in(text, today).stream()
                .filter(one -> one.mark() != PersonMark.NAME)
                .map(one -> "‘" + one.words() + "’")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!found.isEmpty() && form.mistake(field).isEmpty()) {
            form.wrong(field, "guide.edit.no-person", found);
        }
    }

    static ModelAndView to(String slug) {
        return new ModelAndView("redirect:" + CARD + "?kaart=" + slug);
    }
}
