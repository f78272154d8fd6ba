package nl.perspectief.learning.session.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.guide.web.Grounds;
import nl.perspectief.guide.web.GuideLinks;
import nl.perspectief.guide.web.Said;
import nl.perspectief.learning.session.TeamSession;
import nl.perspectief.learning.session.TeamSessions;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.web.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sessions of a team: what they are, the sheet, the slides and the papers. Open to everybody. */
@Controller
@RequestMapping("/leren/teamsessie")
class SessionController {
    private final TeamSessions sessions;
    private final GuideContents guide;
    private final Helplines helplines;
    private final SessionPapers papers;

    SessionController(TeamSessions sessions, GuideContents guide, Helplines helplines, SessionPapers papers) {
        this.sessions = sessions;
        this.guide = guide;
        this.helplines = helplines;
        this.papers = papers;
    }

    @GetMapping
    ModelAndView home(HttpServletRequest request) {
        return new ModelAndView(
                "session/home",
                Map.of("sessions", sessions.all(Screens.language(request)), "links", GuideLinks.of(request)));
    }

    private TeamSession found(HttpServletRequest request, String slug) {
        return sessions.find(Screens.language(request), slug).orElseThrow(NotFound::new);
    }

    @GetMapping("/{sessie}")
    ModelAndView sheet(@PathVariable String sessie, HttpServletRequest request) {
        return page("session/sheet", found(request, sessie), request);
    }

    @GetMapping("/{sessie}/dias")
    ModelAndView slides(@PathVariable String sessie, HttpServletRequest request) {
        return page("session/slides", found(request, sessie), request);
    }

    private ModelAndView page(String view, TeamSession session, HttpServletRequest request) {
        Language language = Screens.language(request);
        List<Card> cards = session.cards().stream()
                .flatMap(slug -> guide.card(language, slug).stream())
                .toList();
        return new ModelAndView(
                view,
                Map.of(
                        "session",
                        session,
                        "cards",
                        cards,
                        "said",
                        new Said(helplines.byKey()),
                        "grounds",
                        Grounds.of(guide, session.claims()),
                        "links",
                        GuideLinks.of(request)));
    }

    @GetMapping("/{sessie}/papier/{deel}")
    ResponseEntity<byte[]> paper(@PathVariable String sessie, @PathVariable String deel, HttpServletRequest request) {
        TeamSession session = found(request, sessie);
        SessionPaper paper = SessionPaper.of(deel).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sessie + "-" + deel + ".pdf")
                                .build()
                                .toString())
                .body(papers.of(Screens.language(request), session, paper));
    }
}
