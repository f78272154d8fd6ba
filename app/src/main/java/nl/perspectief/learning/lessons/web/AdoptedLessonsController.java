package nl.perspectief.learning.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.web.GuideLinks;
import nl.perspectief.learning.lessons.AdoptedLesson;
import nl.perspectief.learning.lessons.AdoptedLessons;
import nl.perspectief.learning.lessons.LessonTheme;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the partnership learned, for everybody: two persons of two organisations said that nobody is in it. */
@Controller
class AdoptedLessonsController {
    private final AdoptedLessons lessons;
    private final GuideContents guide;

    AdoptedLessonsController(AdoptedLessons lessons, GuideContents guide) {
        this.lessons = lessons;
        this.guide = guide;
    }

    @GetMapping("/leren/lessen")
    ModelAndView list(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        Optional<LessonTheme> theme = new Form(fields).optionalChoice("thema", LessonTheme.class);
        List<AdoptedLesson> all = lessons.all();
        Map<LessonTheme, List<AdoptedLesson>> shown = LessonWords.byTheme(all.stream()
                .filter(one -> theme.isEmpty() || theme.get() == one.theme())
                .toList());
        Map<String, String> cards =
                guide.cards(Screens.language(request)).stream().collect(Collectors.toMap(Card::slug, Card::title));
        return new ModelAndView(
                "lessons/list",
                Map.of(
                        "lessons",
                        shown,
                        "themes",
                        LessonWords.byTheme(all).keySet(),
                        "cards",
                        cards,
                        "links",
                        GuideLinks.of(request)));
    }
}
