package nl.perspectief.sharing.correcting.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.correcting.Corrections;
import nl.perspectief.sharing.correcting.ReceiverNotice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a receiver is told of what it was given, and what became of it where it was given. */
@Controller
class ReceiverNoticeController {
    private final Corrections corrections;
    private final NoticePlaces whereabouts;
    private final BoundWords words;

    ReceiverNoticeController(Corrections corrections, NoticePlaces whereabouts, BoundWords words) {
        this.corrections = corrections;
        this.whereabouts = whereabouts;
        this.words = words;
    }

    /** Goes to where the new words stand. */
    @GetMapping("/verbeterd/{id}")
    String read(@PathVariable UUID id, @Righting Acting acting, RedirectAttributes redirect) {
        ReceiverNotice notice = corrected(acting, id);
        if (!corrections.canOpen(acting, notice)) {
            Notice.say(redirect, "correcting.notice.no-longer");
            return "redirect:/";
        }
        return "redirect:" + place(notice);
    }

    @PostMapping("/verbeterd/{id}/gezien")
    String seen(@PathVariable UUID id, @Righting Acting acting, RedirectAttributes redirect) {
        corrected(acting, id);
        Notice.say(
                redirect, corrections.done(acting, id) ? "correcting.notice.seen" : "correcting.notice.said-already");
        return "redirect:/";
    }

    private ReceiverNotice corrected(Acting acting, UUID id) {
        return corrections
                .received(acting, id)
                .filter(told -> told.kind() != ReceiverNotice.Kind.ERASED)
                .orElseThrow(NotFound::new);
    }

    private static String place(ReceiverNotice notice) {
        if (notice.fileId() == null || notice.fileKind() == null) {
            return "/";
        }
        return switch (notice.fileKind()) {
            case "REFERRAL" -> "/wegingen/" + notice.fileId();
            case "CASE" -> "/casussen/" + notice.fileId();
            default -> "/";
        };
    }

    /** What the own organisation destroyed, and who confirmed that nothing is left. */
    @GetMapping("/vernietigd")
    ModelAndView list(@Righting Acting acting) {
        return new ModelAndView("correcting/erased", Map.of("notices", corrections.erasedByUs(acting), "words", words));
    }

    @GetMapping("/vernietigd/{id}")
    ModelAndView ask(@PathVariable UUID id, @Righting Acting acting) {
        ReceiverNotice notice = erased(acting, id);
        Map<String, Object> model = new HashMap<>(Map.of("notice", notice, "words", words));
        whereabouts.of(acting, notice).ifPresent(place -> model.put("place", place));
        return new ModelAndView("correcting/copies", model);
    }

    @PostMapping("/vernietigd/{id}")
    String nothingLeft(@PathVariable UUID id, @Righting Acting acting, RedirectAttributes redirect) {
        erased(acting, id);
        Notice.say(
                redirect,
                corrections.done(acting, id) ? "correcting.notice.nothing-left" : "correcting.notice.said-already");
        return "redirect:/vernietigd/" + id;
    }

    private ReceiverNotice erased(Acting acting, UUID id) {
        return corrections
                .received(acting, id)
                .filter(told -> told.kind() == ReceiverNotice.Kind.ERASED)
                .orElseThrow(NotFound::new);
    }
}
