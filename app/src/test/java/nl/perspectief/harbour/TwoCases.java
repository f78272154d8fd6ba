package nl.perspectief.harbour;

import static nl.perspectief.harbour.HarbourDistrict.APPROACH;
import static nl.perspectief.harbour.HarbourDistrict.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.Today;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.CaseOpening.Opening;

/** A case under each covenant that Una opened and Kai leads, with the police at the table. */
record TwoCases(TestServer server, Map<String, UUID> ids) {
    private static final LocalDate TODAY = Today.here();

    static TwoCases begun(TestServer server) {
        TwoCases cases = new TwoCases(server, Map.of());
        return new TwoCases(server, Map.of(APPROACH, cases.open(APPROACH), HOUSE, cases.open(HOUSE)));
    }

    private Acting acting(String subject) {
        return server.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .under(
                        server.bean(BoundWords.class)
                                .purpose(PurposeMeaning.PERSONAL_PLAN)
                                .orElseThrow(),
                        "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private UUID open(String regime) {
        Acting una = acting("una");
        Acting kai = acting("kai");
        CaseFiles files = server.bean(CaseFiles.class);
        UUID id = files.open(
                una, new Opening(null, UUID.randomUUID(), 1, kai.professionalId(), una.organisationId(), regime));
        done(files.identify(una, id, new Identity("Jayden", "Nergenshuizen", TODAY.minusYears(15))));
        done(files.inform(kai, id, 1, new Together(TODAY, null, null, TODAY, TODAY, TODAY).by(kai.professionalId())));
        done(server.bean(Participants.class)
                .add(
                        kai,
                        id,
                        new Participants.NewSeat(
                                acting("max").professionalId(),
                                new Narrative("Nodig voor de aanpak."),
                                TODAY.plusMonths(3),
                                true)));
        return id;
    }

    UUID id(String regime) {
        return Objects.requireNonNull(ids.get(regime));
    }

    String path(String regime) {
        return "/casussen/" + id(regime);
    }

    /** What a patrol noted, to the case lead. */
    void policeGive(String regime, String words) {
        done(server.bean(CaseSharing.class)
                .give(
                        acting("max"),
                        id(regime),
                        new CaseSharing.Offer(
                                null,
                                new CaseSharing.Statement(
                                        "patrol-note",
                                        ItemKind.POLICE,
                                        Extent.SUMMARY,
                                        new Narrative(words),
                                        TODAY.minusMonths(1),
                                        TODAY.plusYears(1)),
                                Map.of(acting("kai").professionalId(), new Narrative("Voor het plan.")),
                                "Niet doorgeven",
                                TODAY.plusMonths(1))));
    }

    void underWay(String regime) {
        done(server.bean(CaseFiles.class).move(acting("kai"), id(regime), 2, Phase.PLAN, TODAY.plusWeeks(8)));
    }

    private static void done(CaseAnswer answer) {
        if (!(answer instanceof CaseAnswer.Done)) {
            throw new AssertionError("not done: " + answer);
        }
    }

    /** Whether youth work may tell a municipality who it is about. */
    static String question(String purpose, String role, String phase, String more) {
        return """
                {"subject":{"type":"user","id":"u-1","properties":{"organisation":"eastquay","role":"%s"}},
                 "action":{"name":"read","properties":{"purpose":"%s","processing_activity_id":"https://register.example/7"}},
                 "resource":{"type":"item","id":"i-1","properties":{"giver":"quay-youth","category":"person"}},
                 "context":{"phase":"%s","conditions":{%s}%s}}""".formatted(
                role,
                purpose,
                phase,
                more.contains(HOUSE) ? "\"informed-here\":true" : "\"victim-looked\":true,\"told-or-later\":true",
                more);
    }

    String regimeOf(String signal) {
        return server.superuser()
                .sql("SELECT regime FROM signal WHERE id = ?::uuid")
                .param(signal.substring(signal.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    /** Forged, or gone since the page was shown: refused, and nothing typed is lost. */
    static void notADestination(Visitor una, String path, String forged) {
        HttpResponse<String> answer =
                una.post(path, "naar", forged, "grond", "gdpr-6e", "reden", "Het is hier te zwaar.");
        assertThat(answer.statusCode()).as(forged).isEqualTo(422);
        assertThat(answer.body()).contains("Kies waar de casus heen gaat.", "Het is hier te zwaar.");
    }
}
