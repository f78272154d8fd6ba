package nl.perspectief.casework.letters.web;

import java.util.UUID;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.letters.CaseLetters;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.letters.LetterKind;
import nl.perspectief.letters.web.LetterPages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.sharing.items.Identity;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A letter to the young person or a parent about the case, by who leads it. Making it is noted; nothing is sent. */
@Controller
@RequestMapping("/casussen/{id}/brief")
class CaseLetterController {
    private final CaseLetters letters;
    private final LetterPages pages;

    CaseLetterController(CaseLetters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView choose(@AtTheTable Acting acting, @PathVariable UUID id) {
        return pages.choose(about(acting, id));
    }

    @GetMapping("/lezen")
    ModelAndView read(
            @AtTheTable Acting acting, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        return pages.read(acting, about(acting, id), fields, () -> letters.made(acting, id));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> paper(
            @AtTheTable Acting acting, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        return pages.paper(acting, about(acting, id), fields, () -> letters.made(acting, id));
    }

    private LetterPages.About about(Acting acting, UUID id) {
        CaseHeader header = letters.look(acting, id).orElseThrow(NotFound::new);
        Identity identity = header.identity();
        String back = "/casussen/" + id;
        return new LetterPages.About(
                LetterKind.CASE, back + "/brief", back, identity == null ? null : identity.firstName(), header.age());
    }
}
