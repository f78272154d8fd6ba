package nl.perspectief.casework.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Today;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.CaseOpening.Opening;

/** A case of its own in the demo partnership, that Ilse opened and Karim leads, reached by browsers without script. */
public final class Table {
    public static final String POLICE_WORDS = "Aangehouden bij een leegstaand pand, als meeloper.";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final TestServer server = TestServer.demo();
    public final LocalDate today = Today.here();
    public final UUID id;
    public final String path;

    private Table(boolean named, boolean told) {
        this("karim.gemeente", named, told);
    }

    private Table(String lead, boolean named, boolean told) {
        Acting ilse = acting("ilse.gemeente");
        Opening opening = new Opening(
                null,
                UUID.randomUUID(),
                1,
                professional(lead),
                ilse.organisationId(),
                Working.LICHTENDAL,
                "Om samen te werken aan een plan.");
        id = server.bean(CaseFiles.class).open(ilse, opening);
        path = "/casussen/" + id;
        if (named) {
            Identity identity = new Identity("Jayden", "Voorbeeld-Verzonnen", today.minusYears(15));
            done(server.bean(CaseFiles.class).identify(ilse, id, identity));
        }
        if (told) {
            tell(lead);
        }
    }

    /** Young person and parents are told by who leads, and agree. */
    void tell(String lead) {
        Together informing = new Together(today, null, null, today, today, today);
        done(server.bean(CaseFiles.class)
                .inform(acting(lead), id, 1, informing.by(acting(lead).professionalId())));
    }

    /** Named, told and agreed. */
    public static Table told() {
        return new Table(true, true);
    }

    /** Named; nobody was told yet. */
    public static Table untold() {
        return new Table(true, false);
    }

    /** Nameless, and led by somebody else. */
    static Table ledBy(String lead) {
        return new Table(lead, false, false);
    }

    static Table nameless() {
        return new Table(false, false);
    }

    public Visitor as(String subject) {
        return server.as(subject);
    }

    public Acting acting(String subject) {
        return server.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .under(Working.on("d3"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    public UUID professional(String subject) {
        return acting(subject).professionalId();
    }

    public UUID seat(String subject, boolean gives) {
        return done(server.bean(Participants.class)
                .add(
                        acting("karim.gemeente"),
                        id,
                        new Participants.NewSeat(
                                professional(subject),
                                new Narrative("Nodig voor de aanpak."),
                                today.plusMonths(3),
                                gives)));
    }

    /** As Ilse sees them. */
    List<Participants.Seated> seats() {
        return server.bean(Participants.class)
                .look(acting("ilse.gemeente"), id)
                .orElseThrow()
                .seats();
    }

    public UUID action(String owner, String words) {
        return done(server.bean(PlanActions.class)
                .give(
                        acting("karim.gemeente"),
                        id,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL, new Narrative(words), professional(owner), today.plusDays(9))));
    }

    public UUID text(LifeDomain domain, ItemKind kind, String words) {
        return done(server.bean(Plans.class)
                .write(acting("karim.gemeente"), id, new Plans.NewText(domain, kind, new Narrative(words))));
    }

    /** Police gives Nora a summary; the id of the disclosure. */
    public UUID policeGivesNora() {
        policeGives("nora.leerplicht");
        return disclosure("c12");
    }

    /** Police gives somebody at the table a summary. */
    public void policeGives(String subject) {
        gives("mark.politie", subject);
    }

    /** Somebody of the police gives somebody at the table a summary. */
    public void gives(String giver, String subject) {
        done(server.bean(CaseSharing.class)
                .give(
                        acting(giver),
                        id,
                        new CaseSharing.Offer(
                                null,
                                new CaseSharing.Statement(
                                        "c12",
                                        ItemKind.POLICE,
                                        Extent.SUMMARY,
                                        new Narrative(POLICE_WORDS),
                                        today.minusMonths(1),
                                        today.plusYears(1)),
                                Map.of(professional(subject), new Narrative("Voor het gesprek met school.")),
                                "Niet doorgeven",
                                today.plusMonths(2))));
    }

    UUID disclosure(String category) {
        return server.bean(SharingOverviews.class).look(acting("ilse.gemeente"), id).orElseThrow().lines().stream()
                .filter(line -> line.standing() && line.disclosure().category().equals(category))
                .findFirst()
                .orElseThrow()
                .disclosure()
                .id();
    }

    public static UUID done(CaseAnswer answer) {
        if (answer instanceof CaseAnswer.Done(UUID id)) {
            return id;
        }
        throw new AssertionError("not done: " + answer);
    }

    /** The version in the first form of a page. */
    public static String version(HttpResponse<String> page) {
        Matcher found = VERSION.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no version on " + page.uri());
        }
        return found.group(1);
    }
}
