package nl.perspectief.signals.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.desk.Worklist;
import nl.perspectief.files.File;
import nl.perspectief.files.Files;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NotInformed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of referrals and of the answers on them; always inside a transaction that told who acts. */
@Component
class JdbcReferrals {
    private final JdbcClient jdbc;
    private final Files files;

    JdbcReferrals(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    void insert(Referral referral, NewReferral wish) {
        NewReferral.GroupDecision group = wish.group();
        NewReferral.PoliceContact contact = wish.contact();
        files.open(File.of(
                        referral.id(),
                        Referral.KIND,
                        referral.leadOrganisationId(),
                        referral.regime(),
                        PhaseMeaning.WEIGHING.name())
                .ledAs(Role.PROCESS_LEAD)
                .broughtBy(referral.organisationId()));
        jdbc.sql("""
                INSERT INTO referral (id, signal_id, subject_id, organisation_id, referred_by, lead_organisation_id,
                                      route, youth_consent, parents_consent, referred_at, due_at, regime,
                                      group_decision, group_decided_on, contact_on, contact_as)
                VALUES (:id, :signal, :subject, :organisation, :by, :lead, :route, :youth, :parents, :at, :due, :regime,
                        :number, :decided, :contact, :as)""")
                .param("id", referral.id())
                .param("signal", referral.signalId())
                .param("subject", referral.subjectId())
                .param("organisation", referral.organisationId())
                .param("by", referral.referredBy())
                .param("lead", referral.leadOrganisationId())
                .param("route", referral.route().number())
                .param("youth", referral.consent().youth().consents())
                .param("parents", referral.consent().parents().consents())
                .param("at", Timestamp.from(referral.referredAt()))
                .param("due", Timestamp.from(referral.dueAt()))
                .param("regime", referral.regime())
                .param("number", group == null ? null : group.number())
                .param("decided", group == null ? null : group.decidedOn())
                .param("contact", contact == null ? null : contact.on())
                .param("as", contact == null ? null : contact.as().name())
                .update();
    }

    /** What was decided about the group, where that was asked. */
    Optional<NewReferral.GroupDecision> groupDecision(UUID id) {
        return jdbc.sql(
                        "SELECT group_decision, group_decided_on FROM referral WHERE id = ? AND group_decision IS NOT NULL")
                .param(id)
                .query((row, _) -> new NewReferral.GroupDecision(
                        row.getString("group_decision"), row.getObject("group_decided_on", LocalDate.class)))
                .optional();
    }

    /** The contact with the police, for as long as the statements that it came with can be read. */
    Optional<NewReferral.PoliceContact> contact(UUID id) {
        return jdbc.sql("""
                        SELECT contact_on, contact_as FROM referral
                         WHERE id = ? AND contact_on IS NOT NULL AND EXISTS (SELECT FROM received_on(referral.id))""")
                .param(id)
                .query((row, _) -> new NewReferral.PoliceContact(
                        row.getObject("contact_on", LocalDate.class),
                        NewReferral.PoliceContact.As.valueOf(row.getString("contact_as"))))
                .optional();
    }

    /** @param category of the statements by way of which it is read */
    void bring(Referral referral, String category, Brought brought) {
        Exploitation exploitation = brought.exploitation();
        NotInformed youth = brought.informed().youth();
        NotInformed parents = brought.informed().parents();
        jdbc.sql("""
                INSERT INTO referral_brought (referral_id, organisation_id, category, noted_on, exploitation,
                                              youth_not_informed, parents_not_informed, inform_again_on, neighbourhood)
                VALUES (:id, :organisation, :category, :noted, :exploitation, :youth, :parents, :again, :neighbourhood)""")
                .param("id", referral.id())
                .param("organisation", referral.organisationId())
                .param("category", category)
                .param("noted", brought.notedOn())
                .param("exploitation", exploitation == null ? null : exploitation.name())
                .param("youth", youth == null ? null : youth.name())
                .param("parents", parents == null ? null : parents.name())
                .param("again", brought.informed().lookAgainOn())
                .param("neighbourhood", brought.neighbourhood())
                .update();
    }

    /** What went along, for as long as it can be read. */
    Optional<Brought> brought(UUID referralId) {
        return jdbc.sql("""
                        SELECT b.*, n.name AS place FROM referral_brought b
                          JOIN published_neighbourhood n ON n.code = b.neighbourhood WHERE b.referral_id = ?""")
                .param(referralId)
                .query((row, _) -> {
                    String exploitation = row.getString("exploitation");
                    return new Brought(
                            row.getObject("noted_on", LocalDate.class),
                            exploitation == null ? null : Exploitation.valueOf(exploitation),
                            Informed.ofCodes(
                                    row.getString("youth_not_informed"),
                                    row.getString("parents_not_informed"),
                                    row.getObject("inform_again_on", LocalDate.class)),
                            row.getString("neighbourhood"),
                            row.getString("place"));
                })
                .optional();
    }

    /** Whether it was still there and nobody had begun to weigh it. */
    boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM referral WHERE id = ? AND weighed_since IS NULL")
                        .param(id)
                        .update()
                == 1;
    }

    Optional<Referral> find(UUID id) {
        return jdbc.sql("SELECT * FROM referral WHERE id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of these that the acting professional may know of, by id. */
    Map<UUID, Referral> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT * FROM referral WHERE id = ANY (?::uuid[])")
                        .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, _) -> read(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Referral::id, Function.identity()));
    }

    /** Newest first. */
    List<Referral> ofSignal(UUID signalId) {
        return jdbc.sql("SELECT * FROM referral WHERE signal_id = ? ORDER BY referred_at DESC, id DESC")
                .param(signalId)
                .query((row, _) -> read(row))
                .list();
    }

    /** Whether it was still there: the giver may take it back until this moment, and not after it. */
    boolean begin(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE referral SET weighed_since = coalesce(weighed_since, ?)
                         WHERE id = ? AND outcome IS NULL""").params(Timestamp.from(now), id).update() == 1;
    }

    /** Whether it was undecided until now. */
    boolean decide(UUID id, ReferralOutcome outcome, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE referral SET outcome = :outcome, decided_by = :by, decided_at = :now
                         WHERE id = :id AND outcome IS NULL""")
                        .param("outcome", outcome.name())
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void leadsTo(UUID id, UUID caseId) {
        jdbc.sql("UPDATE referral SET case_id = ? WHERE id = ?")
                .params(caseId, id)
                .update();
    }

    /** Destroys a referral that two process leads do not take on, with its weighing; whether there was one. */
    boolean destroy(UUID id) {
        return jdbc.sql("SELECT destroy_not_taken_on(?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void answer(Referral referral, ReferralAnswer answer) {
        jdbc.sql("""
                INSERT INTO referral_answer (id, signal_id, organisation_id, referred_by, lead_organisation_id,
                                             referred_at, outcome, detail, advice, answered_at)
                VALUES (:id, :signal, :organisation, :by, :lead, :referred, :outcome, :detail, :advice, :at)""")
                .param("id", referral.id())
                .param("signal", referral.signalId())
                .param("organisation", referral.organisationId())
                .param("by", referral.referredBy())
                .param("lead", referral.leadOrganisationId())
                .param("referred", Timestamp.from(referral.referredAt()))
                .param("outcome", answer.outcome().name())
                .param("detail", answer.detail())
                .param("advice", answer.advice().toArray(String[]::new))
                .param("at", Timestamp.from(answer.answeredAt()))
                .update();
    }

    /** On referrals of who acts and of whom who acts stands in for, not marked as seen; the newest first, and no more than a day's reading. */
    Referrals.Unseen unseen(UUID organisation) {
        AtomicInteger total = new AtomicInteger();
        List<ReferralAnswer> first = jdbc.sql("""
                        SELECT *, count(*) OVER () AS total FROM referral_answer
                         WHERE organisation_id = :own AND referred_by = ANY ((SELECT stood_in_for(:own))::uuid[]) AND seen_at IS NULL
                         ORDER BY answered_at DESC, id LIMIT :first""")
                .param("own", organisation)
                .param("first", Worklist.FIRST)
                .query((row, _) -> {
                    total.set(row.getInt("total"));
                    return answer(row);
                })
                .list();
        return new Referrals.Unseen(first, total.get() - first.size());
    }

    Optional<ReferralAnswer> answerOn(UUID referralId) {
        return jdbc.sql("SELECT * FROM referral_answer WHERE id = ?")
                .param(referralId)
                .query((row, _) -> answer(row))
                .optional();
    }

    boolean see(UUID id, Instant now) {
        return jdbc.sql("UPDATE referral_answer SET seen_at = ? WHERE id = ? AND seen_at IS NULL")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    private static ReferralAnswer answer(ResultSet row) throws SQLException {
        return new ReferralAnswer(
                row.getObject("id", UUID.class),
                row.getObject("signal_id", UUID.class),
                ReferralOutcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                List.of((String[]) row.getArray("advice").getArray()),
                row.getTimestamp("referred_at").toInstant(),
                row.getTimestamp("answered_at").toInstant(),
                instant(row.getTimestamp("seen_at")));
    }

    private static Referral read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("signal_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("referred_by", UUID.class),
                row.getObject("lead_organisation_id", UUID.class),
                Route.of(row.getInt("route")),
                consent(row),
                row.getTimestamp("referred_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("weighed_since")),
                outcome == null ? null : ReferralOutcome.valueOf(outcome),
                instant(row.getTimestamp("decided_at")),
                row.getObject("case_id", UUID.class),
                row.getString("regime"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    static Consent consent(ResultSet row) throws SQLException {
        return new Consent(Consent.Answer.of((Boolean) row.getObject("youth_consent")), Consent.Answer.of((Boolean)
                row.getObject("parents_consent")));
    }
}
