package nl.perspectief.casework.plan.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.plan.ActionBoard;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The actions over all cases: my own, and those of cases that I lead. */
@Controller
class ActionBoardController {
    private final ActionBoard board;

    ActionBoardController(ActionBoard board) {
        this.board = board;
    }

    @GetMapping("/acties")
    ModelAndView look(
            @AtTheTable Acting acting,
            @RequestParam(name = "van", defaultValue = "") String whose,
            @RequestParam(name = "stand", defaultValue = "") String state,
            @RequestParam(name = "wie", required = false) @Nullable UUID owner,
            @RequestParam(name = "na", required = false) @Nullable UUID after,
            @RequestParam(name = "net", required = false) @Nullable UUID justEnded) {
        boolean leads = acting.has(Role.CASE_LEAD) || acting.has(Role.PROCESS_LEAD);
        ActionList list = ActionList.of(leads ? whose : "", state, owner);
        Map<String, Object> model = new HashMap<>();
        model.put("board", board.look(acting, list.wanted(after, justEnded)));
        model.put("list", list);
        model.put("leads", leads);
        model.put("first", after == null);
        return new ModelAndView("casework/actions", model);
    }
}
