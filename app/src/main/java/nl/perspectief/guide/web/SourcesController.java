package nl.perspectief.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every claim beside its source: open, so that anybody can check it. */
@Controller
class SourcesController {
    private final GuideContents contents;
    private final Helplines helplines;
    private final Clock clock;

    SourcesController(GuideContents contents, Helplines helplines, Clock clock) {
        this.contents = contents;
        this.helplines = helplines;
        this.clock = clock;
    }

    @GetMapping("/wegwijzer/bronnen")
    ModelAndView review(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        return new ModelAndView(
                "guide/sources",
                Map.of(
                        "page",
                        SourcesPage.of(
                                new Form(fields),
                                contents.cards(Screens.language(request)),
                                contents,
                                DutchDays.of(clock.instant())),
                        "said",
                        new Said(helplines.byKey())));
    }
}
