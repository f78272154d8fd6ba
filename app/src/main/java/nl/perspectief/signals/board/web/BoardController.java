package nl.perspectief.signals.board.web;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.board.BoardQuestion;
import nl.perspectief.signals.board.WeighingBoard;
import nl.perspectief.signals.destroying.Destructions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The referrals that wait for a decision, first due first. */
@Controller
class BoardController {
    private final WeighingBoard board;
    private final Destructions destructions;

    BoardController(WeighingBoard board, Destructions destructions) {
        this.board = board;
        this.destructions = destructions;
    }

    @GetMapping("/wegingen")
    ModelAndView list(
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam(name = "stand", defaultValue = "") String stand,
            @RequestParam(name = "route", defaultValue = "") String route,
            @RequestParam(name = "volgorde", defaultValue = "") String order,
            @RequestParam(name = "na", required = false) @Nullable UUID after) {
        BoardFilter filter = BoardFilter.of(stand, route, order);
        return page(lead, filter, filter.question(after), new Form());
    }

    private ModelAndView page(Acting lead, BoardFilter filter, BoardQuestion question, Form form) {
        return new ModelAndView("signals/weighings", "filter", filter)
                .addObject("page", board.list(lead, question))
                .addObject("kept", destructions.kept(lead))
                .addObject("form", form)
                .addObject("found", question.words() != null);
    }

    /** Shows what was found, and changes nothing: a name stands in no address, which browsers and proxies keep. */
    @PostMapping("/wegingen/zoeken")
    ModelAndView search(
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        Optional<NameSearch> words = NameSearch.of(form.value("naam"));
        if (words.isEmpty()) {
            form.wrong("naam", "signals.weighings.search-short");
            ModelAndView again = page(lead, BoardFilter.ALL, BoardQuestion.after(null), form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return page(lead, BoardFilter.ALL, BoardQuestion.named(words.get()), form);
    }

    /** Where a browser comes without what was typed, such as after another language was chosen. */
    @GetMapping("/wegingen/zoeken")
    ModelAndView searchAgain(@WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        return page(lead, BoardFilter.ALL, BoardQuestion.after(null), new Form());
    }
}
