package nl.perspectief.casework.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NotInformed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By whom cases were reported; always inside a transaction that told who acts. */
@Component
public class JdbcCaseReports {
    private final JdbcClient jdbc;

    JdbcCaseReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseFile file, CaseReport report) {
        Exploitation exploitation = report.exploitation();
        jdbc.sql("""
                INSERT INTO case_report (case_id, referral_id, reporter_id, reporter_organisation_id, referred_on, exploitation,
                                         youth_not_informed, parents_not_informed, inform_again_on, along, case_lead_id, open)
                VALUES (:case, :referral, :reporter, :organisation, :on, :exploitation, :youth, :parents, :again, :along,
                        :lead, true)""")
                .param("case", report.caseId())
                .param("referral", report.referralId())
                .param("reporter", report.reporterId())
                .param("organisation", report.organisationId())
                .param("on", report.referredOn())
                .param("exploitation", exploitation == null ? null : exploitation.name())
                .param("youth", code(report.informed().youth()))
                .param("parents", code(report.informed().parents()))
                .param("again", report.informed().lookAgainOn())
                .param("along", report.along())
                .param("lead", file.caseLeadId())
                .update();
    }

    private static @Nullable String code(@Nullable NotInformed reason) {
        return reason == null ? null : reason.name();
    }

    /** For the case lead and the leading process leads; nobody else finds it. */
    Optional<CaseReport> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM case_report WHERE case_id = ?")
                .param(caseId)
                .query(JdbcCaseReports::read)
                .optional();
    }

    /** Those of the cases that somebody leads whose reporter was not called, the oldest case first. */
    public List<CaseReport> toCall(UUID caseLead, int most) {
        return jdbc.sql("""
                        SELECT * FROM case_report WHERE case_lead_id = ? AND open AND called_at IS NULL
                         ORDER BY case_id LIMIT ?""").params(caseLead, most).query(JdbcCaseReports::read).list();
    }

    public int toCallCount(UUID caseLead) {
        return jdbc.sql("SELECT count(*) FROM case_report WHERE case_lead_id = ? AND open AND called_at IS NULL")
                .param(caseLead)
                .query(Integer.class)
                .single();
    }

    /** Whether it was otherwise until now. @param by absent when she is still to be called */
    boolean call(UUID caseId, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE case_report SET called_at = :at, called_by = :by
                         WHERE case_id = :case AND open AND (called_at IS NULL) = (:by::uuid IS NOT NULL)""")
                        .param("at", by == null ? null : Timestamp.from(now))
                        .param("by", by)
                        .param("case", caseId)
                        .update()
                == 1;
    }

    /** How a case stands that came of a referral of the acting organisation. @param caseLead absent when it is closed */
    record Reported(boolean open, @Nullable UUID caseLead) {}

    Optional<Reported> reported(UUID caseId) {
        return jdbc.sql("SELECT open, case_lead_id FROM reported_case(?)")
                .param(caseId)
                .query((row, _) -> new Reported(row.getBoolean("open"), row.getObject("case_lead_id", UUID.class)))
                .optional();
    }

    private static CaseReport read(ResultSet row, int index) throws SQLException {
        String exploitation = row.getString("exploitation");
        Timestamp called = row.getTimestamp("called_at");
        return new CaseReport(
                row.getObject("case_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getObject("reporter_id", UUID.class),
                row.getObject("reporter_organisation_id", UUID.class),
                row.getObject("referred_on", LocalDate.class),
                exploitation == null ? null : Exploitation.valueOf(exploitation),
                Informed.ofCodes(
                        row.getString("youth_not_informed"),
                        row.getString("parents_not_informed"),
                        row.getObject("inform_again_on", LocalDate.class)),
                row.getBoolean("along"),
                called == null ? null : called.toInstant(),
                row.getObject("called_by", UUID.class));
    }
}
