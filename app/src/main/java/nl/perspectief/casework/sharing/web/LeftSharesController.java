package nl.perspectief.casework.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.JdbcKnownCases;
import nl.perspectief.casework.People;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.casework.web.EndReason;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.SharesOfLeavers;
import nl.perspectief.sharing.asking.QuestionsToLeavers;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What colleagues who left gave and still stands: to whom and until when, and ending it. What it says is not told here. */
@Controller
@RequestMapping("/nagelaten")
class LeftSharesController {
    private final Transactions transactions;
    private final SharesOfLeavers shares;
    private final JdbcKnownCases cases;
    private final QuestionsToLeavers questions;
    private final BoundWords words;
    private final People people;

    LeftSharesController(
            Transactions transactions,
            SharesOfLeavers shares,
            JdbcKnownCases cases,
            QuestionsToLeavers questions,
            BoundWords words,
            People people) {
        this.questions = questions;
        this.transactions = transactions;
        this.cases = cases;
        this.shares = shares;
        this.words = words;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(@AtTheTable Acting acting) {
        List<LeftShare> lines = lines(acting);
        var known = transactions.as(
                acting,
                () -> cases.of(
                        acting, lines.stream().map(LeftShare::caseId).distinct().toList()));
        return new ModelAndView("casework/left-shares", Map.of("cases", LeftCase.of(lines, known)));
    }

    private List<LeftShare> lines(Acting acting) {
        List<Disclosure> all = shares.look(acting);
        Set<UUID> asked = questions.all(acting).stream()
                .map(QuestionsToLeavers.Pending::share)
                .collect(Collectors.toSet());
        Map<UUID, Professional> named = people.named(all.stream()
                .flatMap(one -> Stream.of(one.givenBy(), Objects.requireNonNull(one.receiverProfessionalId(), "named")))
                .toList());
        return all.stream()
                .map(one -> line(one, named, asked.contains(one.id())))
                .toList();
    }

    private LeftShare line(Disclosure one, Map<UUID, Professional> named, boolean asked) {
        return new LeftShare(
                one.id(),
                one.on(CaseFile.KIND).orElseThrow(),
                words.in(one.covenant()).spoken(one.category()),
                Objects.requireNonNull(named.get(one.givenBy())),
                Objects.requireNonNull(named.get(one.receiverProfessionalId())),
                DutchDays.of(one.givenAt()),
                DutchDays.last(one.readableUntil()),
                asked);
    }

    @GetMapping("/{verstrekking}")
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID verstrekking) {
        return new ModelAndView("casework/left-share", Map.of("line", one(acting, verstrekking), "form", new Form()));
    }

    private LeftShare one(Acting acting, UUID id) {
        return lines(acting).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/{verstrekking}")
    ModelAndView end(
            @AtTheTable Acting acting,
            @PathVariable UUID verstrekking,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        LeftShare line = one(acting, verstrekking);
        Form form = new Form(fields);
        Optional<EndReason> reason = form.choice("reden", EndReason.class, "casework.end.reason-missing");
        if (!form.good()) {
            return CasePages.again("casework/left-share", Map.of("line", line, "form", form));
        }
        if (!shares.end(acting, verstrekking, reason.orElseThrow().code())) {
            throw new NotFound();
        }
        Notice.say(redirect, "casework.withdraw.done");
        return new ModelAndView("redirect:/nagelaten");
    }
}
