package nl.perspectief.doors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.ActionHandover;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.sharing.CaseAttestations;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.attesting.NewAttestation;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.CaseOpening.Opening;
import nl.perspectief.signals.DecidedReferral;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Weighings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything: a signal of Sanne that Ilse weighs and Karim should read second, an answered one, and a case that
 * Karim leads with Nora and Mark at the table. None of the requests of this test changes it.
 */
final class Places {
    /** An id of nothing at all. */
    static final String NOTHING = "01234567-89ab-7def-8123-456789abcdef";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    final TestServer server;
    final LocalDate today;
    private final Map<String, UUID> ids = new HashMap<>();

    Places(TestServer server) {
        this.server = server;
        today = LocalDate.ofInstant(server.bean(Clock.class).instant(), ZoneId.of("Europe/Amsterdam"));
        Referral weighed = answered("Drempel");
        server.bean(Weighings.class).offer(acting("ilse.gemeente", "d2"), weighed.id());
        ids.put("signalen", weighed.signalId());
        ids.putAll(new Righted(this).told(weighed));
        ids.putAll(new AskedBack(this).of(weighed));
        ids.put("politievragen", new PoliceStories(this).asked("Politievraag"));
        ids.put("overleg", ConsultStories.asked(this));
        ids.put("plaatsen", PlaceStories.reported(this));
        ids.put("training", TrainingStories.offered(this));
        ids.put("les", LessonStories.proposed(this));
        ids.put("wegingen", weighed.id());
        ids.put("antwoorden", new Decided(this).settled(answered("Deurmat")).id());
        UUID caseId = reportedCase();
        ids.put("casussen", caseId);
        ids.put("inzage", caseId);
        ids.put("zetel", seat(caseId, "nora.leerplicht", false));
        ids.put("verzoek", UUID.randomUUID());
        ids.put("bezwaar", UUID.randomUUID());
        ids.put("bijlage", UUID.randomUUID());
        ids.put("persoon", new Mothers(this).youth(caseId, "karim.gemeente"));
        seat(caseId, "mark.politie", true);
        ids.put("wie", professional("mira.gemeente"));
        ids.put("item", text(caseId));
        ids.put("actie", action(caseId));
        ids.put("verstrekking", disclosure(caseId));
        ids.put("vastlegging", attested(caseId, "karim.gemeente", "geheimhouding-uitzondering"));
        ids.put("overgenomen", handedOver());
        ids.put("vermelding", new AttestedSignal(this).of(weighed.signalId(), "geheimhouding-uitzondering"));
    }

    /** The thing that a variable of a path stands for: {@code id} is what the path begins with. */
    String of(String path, String variable) {
        if (variable.equals("criterium")) {
            return Criterion.PURPOSE.name();
        }
        UUID id = ids.get(variable.equals("id") ? path.split("/")[1] : variable);
        return Objects.requireNonNull(id, "nothing made for {" + variable + "} of " + path)
                .toString();
    }

    /** An id of nothing that sorts beside the thing: a page of a list that begins there begins at the same place. */
    String beside(String path, String variable) {
        UUID id = UUID.fromString(variable.equals("criterium") ? NOTHING : of(path, variable));
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1).toString();
    }

    Acting acting(String subject, String purpose) {
        return server.bean(Professionals.class).of(subject).getFirst().under(Working.on(purpose), TRACE);
    }

    UUID professional(String subject) {
        return acting(subject, "d3").professionalId();
    }

    Referral answered(String firstName) {
        Acting ilse = acting("ilse.gemeente", "d2");
        Referral referral = referred(firstName);
        server.bean(Weighings.class).begin(ilse, referral.id());
        Map<Criterion, Given> answers = new EnumMap<>(Criterion.class);
        Criterion.of(Route.SEEN_ONLY).forEach(criterion -> answers.put(criterion, new Given(true, "Omdat het zo is.")));
        server.bean(Weighings.class).answer(ilse, referral.id(), 1, answers);
        return referral;
    }

    Referral referred(String firstName) {
        Acting sanne = acting("sanne.jongerenwerk", "d2");
        NewSignal noticed = new NewSignal(
                Exploitation.MAYBE,
                new Identity(firstName, "Nergenshuizen", today.minusYears(15)),
                "noorderpoort",
                today.minusDays(4),
                Map.of(Statement.FACT, "Had drie telefoons bij zich."),
                Informed.BOTH);
        UUID signal = server.bean(Signals.class).record(sanne, noticed).id();
        Referrals referrals = server.bean(Referrals.class);
        Set<UUID> items =
                referrals.preview(sanne, signal, Route.SEEN_ONLY, Consent.of(true)).orElseThrow().travels().stream()
                        .map(received -> received.item().id())
                        .collect(Collectors.toSet());
        Referred made = referrals.refer(
                sanne, new NewReferral(signal, Route.SEEN_ONLY, Consent.of(true), "Samen kijken is nodig.", items));
        return ((Referred.Made) made).referral();
    }

    UUID toldCase() {
        return toldCase(null);
    }

    /** One that Sanne reported. */
    UUID reportedCase() {
        Acting sanne = acting("sanne.jongerenwerk", "d3");
        return toldCase(new CaseOpening.Report(sanne.professionalId(), sanne.organisationId(), today, null, null));
    }

    private UUID toldCase(CaseOpening.@Nullable Report report) {
        Acting ilse = acting("ilse.gemeente", "d3");
        CaseFiles files = server.bean(CaseFiles.class);
        UUID about = UUID.randomUUID();
        UUID id = server.bean(CaseOpening.class)
                .open(
                        ilse,
                        new Opening(
                                report == null ? null : reported(ilse, about),
                                about,
                                1,
                                professional("karim.gemeente"),
                                ilse.organisationId(),
                                Working.LICHTENDAL,
                                null,
                                report));
        done(files.identify(ilse, id, new Identity("Dorpel", "Nergenshuizen", today.minusYears(15))));
        done(files.inform(
                acting("karim.gemeente", "d3"),
                id,
                1,
                new Together(today, null, null, today, today, today)
                        .by(acting("karim.gemeente", "d3").professionalId())));
        return id;
    }

    private UUID reported(Acting ilse, UUID about) {
        return DecidedReferral.of(
                server.bean(Transactions.class),
                server.bean(JdbcClient.class),
                server.superuser(),
                acting("sanne.jongerenwerk", "d2"),
                ilse,
                about);
    }

    UUID seat(UUID caseId, String subject, boolean gives) {
        return done(server.bean(Participants.class)
                .add(
                        acting("karim.gemeente", "d3"),
                        caseId,
                        new Participants.NewSeat(
                                professional(subject),
                                new Narrative("Nodig voor de aanpak."),
                                today.plusMonths(3),
                                gives)));
    }

    UUID text(UUID caseId) {
        return done(server.bean(Plans.class)
                .write(
                        acting("karim.gemeente", "d3"),
                        caseId,
                        new Plans.NewText(LifeDomain.SCHOOL, ItemKind.VOICE, new Narrative("Ik wil monteur worden."))));
    }

    UUID action(UUID caseId) {
        return done(server.bean(PlanActions.class)
                .give(
                        acting("karim.gemeente", "d3"),
                        caseId,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL,
                                new Narrative("Gesprek over het rooster."),
                                professional("nora.leerplicht"),
                                today.plusDays(9))));
    }

    /** An action of Nora that Karim does now, which she did not see yet. */
    UUID handedOver() {
        UUID caseId = toldCase();
        seat(caseId, "nora.leerplicht", false);
        UUID action = action(caseId);
        done(server.bean(ActionHandover.class)
                .to(acting("ilse.gemeente", "d3"), caseId, action, 1, professional("karim.gemeente")));
        return server.superuser()
                .sql("SELECT id FROM case_handover WHERE case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
    }

    UUID disclosure(UUID caseId) {
        return disclosure(caseId, "mark.politie");
    }

    UUID disclosure(UUID caseId, String giver) {
        CaseSharing.Statement said = new CaseSharing.Statement(
                "c12",
                ItemKind.POLICE,
                Extent.SUMMARY,
                new Narrative("Aangehouden als meeloper."),
                today.minusMonths(1),
                today.plusYears(1));
        done(server.bean(CaseSharing.class)
                .give(
                        acting(giver, "d3"),
                        caseId,
                        new CaseSharing.Offer(
                                null,
                                said,
                                Map.of(professional("nora.leerplicht"), new Narrative("Voor het gesprek met school.")),
                                "Niet doorgeven",
                                today.plusMonths(2))));
        return server
                .bean(SharingOverviews.class)
                .look(acting("ilse.gemeente", "d3"), caseId)
                .orElseThrow()
                .lines()
                .stream()
                .filter(line -> line.disclosure().category().equals("c12"))
                .findFirst()
                .orElseThrow()
                .disclosure()
                .id();
    }

    UUID attested(UUID caseId, String subject, String condition) {
        return done(server.bean(CaseAttestations.class).record(acting(subject, "d3"), caseId, attested(condition)));
    }

    NewAttestation attested(String condition) {
        return new NewAttestation(condition, true, new Narrative("Samen vastgesteld."), today, today.plusDays(5), null);
    }

    static UUID done(CaseAnswer answer) {
        if (answer instanceof CaseAnswer.Done(UUID id)) {
            return id;
        }
        throw new AssertionError("not done: " + answer);
    }
}
