package nl.perspectief.drafts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.drafts.Drafts;
import nl.perspectief.drafts.Keeping;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.organisations.web.forms.FormKey;
import nl.perspectief.organisations.web.forms.FormTaken;
import nl.perspectief.organisations.web.forms.SentForm;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What somebody is typing, kept until they go on with it. */
@Controller
@RequestMapping("/later-verder")
class DraftsController {
    private static final String LIST = "/later-verder";

    private final Drafts drafts;
    private final Texts texts;

    DraftsController(Drafts drafts, Texts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(@Typing Acting acting) {
        return new ModelAndView("drafts/list", Map.of("lines", drafts.all(acting), "kept", Drafts.KEPT.toDays()));
    }

    /** By the button of the form itself. */
    @PostMapping
    ModelAndView keep(
            @Typing Acting acting,
            @RequestParam(FormTaken.ADDRESS) String address,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        return switch (kept(acting, address, fields)) {
            case Keeping.Done _ -> {
                Notice.say(redirect, "drafts.notice.kept");
                yield to(LIST);
            }
            case Keeping.Not(Keeping.Why why) -> not(why, address, fields);
        };
    }

    /** To a page that is no answer on the form: with the same key it can be kept again, and sent. */
    private static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private Keeping kept(Acting acting, String address, MultiValueMap<String, String> fields) {
        return drafts.keep(acting, address, Optional.ofNullable(fields.getFirst(FormKey.FIELD)), fields);
    }

    /** What was typed comes back, to be sent as it is. */
    private ModelAndView not(Keeping.Why why, String address, MultiValueMap<String, String> fields) {
        String path = drafts.sentTo(address).orElseThrow(NotFound::new);
        Map<String, List<String>> typed = new LinkedHashMap<>(fields);
        typed.keySet().removeAll(List.of("_csrf", FormKey.FIELD));
        ModelAndView page = new ModelAndView(
                "drafts/not", Map.of("why", why, "address", address, "sent", SentForm.of(path, typed)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** While somebody types: what the page says about it. */
    @PostMapping("/stil")
    ResponseEntity<String> quietly(
            @Typing Acting acting,
            @RequestParam(FormTaken.ADDRESS) String address,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        Speech speech = texts.speech(Screens.language(request));
        return switch (kept(acting, address, fields)) {
            case Keeping.Done(var at) -> said(HttpStatus.OK, speech.say("drafts.kept", speech.time(at)));
            case Keeping.Not(var why)
            when why == Keeping.Why.EMPTY -> ResponseEntity.noContent().build();
            case Keeping.Not(var why) -> said(HttpStatus.UNPROCESSABLE_CONTENT, speech.say("drafts.not." + why.name()));
        };
    }

    private static ResponseEntity<String> said(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(words);
    }

    @PostMapping("/weg")
    ModelAndView drop(
            @Typing Acting acting, @RequestParam(FormTaken.ADDRESS) String address, RedirectAttributes redirect) {
        String path = known(address);
        if (drafts.drop(acting, address)) {
            Notice.say(redirect, "drafts.notice.dropped");
        }
        return new ModelAndView("redirect:" + path);
    }

    @PostMapping("/terug")
    ModelAndView takeBack(
            @Typing Acting acting, @RequestParam(FormTaken.ADDRESS) String address, RedirectAttributes redirect) {
        String path = known(address);
        Notice.say(redirect, drafts.takeBack(acting, address) ? "drafts.notice.back" : "drafts.notice.gone");
        return new ModelAndView("redirect:" + path);
    }

    /** Only to a page of ours that has such a form. */
    private String known(String address) {
        return drafts.sentTo(address).map(_ -> address).orElseThrow(NotFound::new);
    }
}
