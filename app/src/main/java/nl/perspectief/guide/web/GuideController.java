package nl.perspectief.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Learned;
import nl.perspectief.guide.Practices;
import nl.perspectief.guide.Setting;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.guide.search.CardSearch;
import nl.perspectief.guide.search.HelplineSearch;
import nl.perspectief.guide.search.SearchTooLong;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.organisations.web.Unserved;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Find a card, and read it. Open to everybody; who reads what is kept nowhere. */
@Controller
@RequestMapping(GuideParts.HOME)
class GuideController {
    /** What somebody looks at first, and a few behind it. */
    private static final int FIRST = 3;

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LONGEST = 200;
    private static final int LONGEST_WORD = 40;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + (LONGEST_WORD + 1) + ",}");
    private static final int MOST = 10;

    private final GuideContents contents;
    private final CardSearch search;
    private final Helplines helplines;
    private final HelplineSearch calls;
    private final ObjectProvider<Practices> practices;
    private final ObjectProvider<Learned> learned;

    GuideController(
            GuideContents contents,
            CardSearch search,
            Helplines helplines,
            HelplineSearch calls,
            ObjectProvider<Practices> practices,
            ObjectProvider<Learned> learned) {
        this.contents = contents;
        this.practices = practices;
        this.learned = learned;
        this.search = search;
        this.helplines = helplines;
        this.calls = calls;
    }

    @GetMapping
    ModelAndView home(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        Optional<Setting> setting = new Form(fields).optionalChoice("plek", Setting.class);
        return new ModelAndView(
                "guide/home",
                Map.of(
                        "list",
                        CardList.of(contents.cards(Screens.language(request)), setting),
                        "form",
                        new Form(),
                        "said",
                        new Said(helplines.byKey())));
    }

    /** Who asks what takes too long hears that, and when to come back. */
    @ExceptionHandler(SearchTooLong.class)
    void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Unserved.BUSY.page(request, response, SOON);
    }

    @GetMapping("/zoeken")
    ModelAndView search(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        Form form = new Form(fields);
        String asked = brief(form.value("q"));
        List<Card> found = search.find(Screens.language(request), asked, MOST);
        return new ModelAndView(
                "guide/found",
                Map.of(
                        "form", form,
                        "call", calls.find(asked),
                        "said", new Said(helplines.byKey()),
                        "nearest", found.stream().limit(FIRST).toList(),
                        "others", found.stream().skip(FIRST).toList()));
    }

    /** As much as somebody asks in words: a search is open to everybody, and what it costs is not theirs to choose. */
    static String brief(String asked) {
        String start = asked.substring(0, Math.min(asked.length(), LONGEST));
        return LONG_WORD.matcher(start).replaceAll(found -> found.group().substring(0, LONGEST_WORD));
    }

    @GetMapping("/{kaart}")
    ModelAndView card(@PathVariable String kaart, HttpServletRequest request) {
        Language language = Screens.language(request);
        Card card = contents.card(language, kaart).orElseThrow(NotFound::new);
        List<Practices.Practice> practised = practices.stream()
                .flatMap(one -> one.of(language, kaart).stream())
                .toList();
        return new ModelAndView(
                "guide/card",
                Map.of(
                        "page",
                        CardPage.of(contents, language, card, practised, new Said(helplines.byKey())),
                        "learned",
                        learned.stream().flatMap(one -> one.of(kaart).stream()).toList()));
    }

    /** All of it on one page: what is kept on a phone for when there is no network. */
    @GetMapping("/alles")
    ModelAndView all(HttpServletRequest request) {
        Language language = Screens.language(request);
        return new ModelAndView(
                "guide/all",
                Map.of(
                        "list",
                        CardList.of(contents.cards(language), Optional.empty()),
                        "plans",
                        contents.plans(language),
                        "helplines",
                        helplines.all(),
                        "said",
                        new Said(helplines.byKey())));
    }
}
