package nl.perspectief.learning.lessons.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.guide.Card;
import nl.perspectief.learning.lessons.AdoptedLesson;
import nl.perspectief.learning.lessons.Lesson;
import nl.perspectief.learning.lessons.LessonStep;
import nl.perspectief.learning.lessons.LessonTheme;
import nl.perspectief.learning.lessons.NewLesson;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Shown;

/** What the pages of lessons let somebody choose or show, in words. */
public final class LessonWords {
    private LessonWords() {}

    public static Map<String, String> themes(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (LessonTheme theme : LessonTheme.values()) {
            options.put(theme.name(), screen.say("lessons.theme." + theme));
        }
        return options;
    }

    /** The cards of the guide, by title. */
    public static Map<String, String> cards(List<Card> all) {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(card -> options.put(card.slug(), card.title()));
        return options;
    }

    /** What who may agree can say: yes only as the second of another organisation. */
    public static Map<String, String> answers(Screen screen, boolean agrees) {
        Map<String, String> options = new LinkedHashMap<>();
        if (agrees) {
            options.put(LessonStep.Kind.ADOPTED.name(), screen.say("lessons.answer.ADOPTED"));
        }
        options.put(LessonStep.Kind.REFUSED.name(), screen.say("lessons.answer.REFUSED"));
        return options;
    }

    public static Map<String, String> nobody(Screen screen) {
        return Map.of("ja", screen.say("lessons.nobody.yes"));
    }

    /** In the order of the themes. */
    static Map<LessonTheme, List<AdoptedLesson>> byTheme(List<AdoptedLesson> all) {
        return all.stream()
                .sorted(java.util.Comparator.comparing(AdoptedLesson::theme))
                .collect(Collectors.groupingBy(AdoptedLesson::theme, LinkedHashMap::new, Collectors.toList()));
    }

    public static int titleLongest() {
        return NewLesson.TITLE;
    }

    public static int wordsLongest() {
        return NewLesson.WORDS;
    }

    public static int messageLongest() {
        return LessonForm.MESSAGE;
    }

    /** As who acts on it reads it. */
    static Shown shown(Lesson lesson) {
        return new Shown()
                .row("lessons.state", "lessons.state." + lesson.state())
                .row("lessons.name", lesson.title())
                .row("lessons.words", lesson.words())
                .row("lessons.review", lesson.reviewOn());
    }
}
