package nl.perspectief.signals.held;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.held.Held;
import nl.perspectief.organisations.held.HeldRows;
import nl.perspectief.organisations.held.Holds;
import nl.perspectief.organisations.held.PersonData;
import nl.perspectief.organisations.held.Withheld;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is known of a signal beside its statements, where it was referred, and how that was weighed. */
@Component
@Order(1)
@Holds(
        youths = {
            "signal",
            "signal_extension",
            "referral",
            "referral_brought",
            "referral_answer",
            "weighing",
            "weighing_reason",
            "weighing_dissent",
            "second_reading",
            "letting_go",
            "destruction_asked",
            "decision_letter",
            "police_summary"
        })
class SignalsHeld implements PersonData {
    private static final String WHOSE = """
            SELECT subject_id, NULL::uuid AS leads FROM signal WHERE id = :file
             UNION ALL SELECT subject_id, NULL FROM referral WHERE id = :file""";

    private static final String SIGNAL = """
            SELECT v.what, s.organisation_id, (s.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date, v.answer, NULL::text,
                   '/signalen/' || s.id, v.of_another
              FROM signal s JOIN published_neighbourhood n ON n.code = s.neighbourhood
             CROSS JOIN LATERAL (VALUES
                   ('held.signal', n.name, false),
                   ('signals.form.exploitation-short', 'signals.exploitation.' || s.exploitation, false),
                   ('signals.form.youth-knows', 'signals.knows.' || coalesce(s.youth_not_informed, 'YES'), false),
                   ('signals.form.parents-know', 'signals.knows.' || coalesce(s.parents_not_informed, 'YES'), true),
                   ('signals.form.again-short', s.inform_again_on::text, false)) AS v (what, answer, of_another)
             WHERE s.subject_id = :subject AND v.answer IS NOT NULL""";

    private static final String EXTENDED = """
            SELECT 'held.signal.extended', s.organisation_id, (e.extended_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   NULL::text, e.reason, '/signalen/' || s.id, false
              FROM signal_extension e JOIN signal s ON s.id = e.signal_id
             WHERE s.subject_id = :subject""";

    private static final String REFERRAL = """
            SELECT v.what, v.holder, (v.at AT TIME ZONE 'Europe/Amsterdam')::date, v.answer, NULL::text, NULL::text, v.of_another
              FROM referral r CROSS JOIN LATERAL (VALUES
                   ('held.referral', r.organisation_id, r.referred_at,
                    'signals.route.' || (ARRAY['POLICE_CONTACT', 'CORE_MEMBER', 'SEEN_ONLY'])[r.route], false),
                   ('held.referral.consent', r.organisation_id, r.referred_at, 'held.said.' || r.youth_consent, false),
                   ('held.referral.parents', r.organisation_id, r.referred_at, 'held.said.' || r.parents_consent, true),
                   ('held.referral.group', r.organisation_id, r.referred_at,
                    r.group_decision || E'\\n' || r.group_decided_on, false),
                   ('held.referral.contact', r.organisation_id, r.referred_at, r.contact_on::text, false),
                   ('held.referral.contact-as', r.organisation_id, r.referred_at, 'signals.contact-as.' || r.contact_as, false),
                   ('held.referral.outcome', r.lead_organisation_id, r.decided_at, 'signals.outcome.' || r.outcome, false))
                   AS v (what, holder, at, answer, of_another)
             WHERE r.subject_id = :subject AND v.answer IS NOT NULL""";

    private static final String BROUGHT = """
            SELECT 'held.referral.brought', b.organisation_id, b.noted_on,
                   'signals.exploitation.' || b.exploitation, NULL::text, NULL::text, false
              FROM referral_brought b
             WHERE b.referral_id IN (SELECT r.id FROM referral r WHERE r.subject_id = :subject)""";

    private static final String ANSWER = """
            SELECT 'held.referral.answer', a.lead_organisation_id, (a.answered_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   NULL::text, NULL::text, '/antwoorden/' || a.id, false
              FROM referral_answer a
             WHERE a.signal_id IN (SELECT s.id FROM signal s WHERE s.subject_id = :subject)""";

    private static final String WEIGHED = """
            SELECT v.what, w.lead_organisation_id, (v.at AT TIME ZONE 'Europe/Amsterdam')::date, v.answer, v.said,
                   '/wegingen/' || w.referral_id, false
              FROM weighing w CROSS JOIN LATERAL (
                   SELECT 'held.weighing', w.begun_at, NULL::text, NULL::text
                    UNION ALL SELECT 'signals.criterion.' || g.criterion, g.given_at, 'held.said.' || g.answer, g.reason
                      FROM weighing_reason g WHERE g.referral_id = w.referral_id
                    UNION ALL SELECT 'held.second.' || s.agrees, s.read_at, NULL, s.reason
                      FROM second_reading s WHERE s.referral_id = w.referral_id
                    UNION ALL SELECT 'held.second.false', x.read_at, NULL, x.reason
                      FROM weighing_dissent x WHERE x.referral_id = w.referral_id
                    UNION ALL SELECT 'held.letting-go', l.wanted_at, 'signals.ground.' || l.ground, NULL
                      FROM letting_go l WHERE l.referral_id = w.referral_id) AS v (what, at, answer, said)
             WHERE w.referral_id IN (SELECT r.id FROM referral r WHERE r.subject_id = :subject)""";

    private static final String LETTER = """
            SELECT 'held.decision-letter', r.lead_organisation_id, (l.made_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   NULL::text, NULL::text, '/wegingen/' || r.id, false
              FROM decision_letter l JOIN referral r ON r.id = l.referral_id
             WHERE r.subject_id = :subject""";

    private static final String POLICE = """
            SELECT 'held.police-summary', p.lead_organisation_id, (p.asked_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   p.contact_on::text, NULL::text, '/wegingen/' || p.referral_id, false
              FROM police_summary p
             WHERE p.referral_id IN (SELECT r.id FROM referral r WHERE r.subject_id = :subject)""";

    private static final String TO_DESTROY = """
            SELECT 'held.asked-to-destroy', a.organisation_id, (a.asked_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   coalesce('signals.keep.' || a.kept_for, a.destroy_on::text), NULL::text, '/signalen/' || a.signal_id, false
              FROM destruction_asked a
             WHERE a.signal_id IN (SELECT s.id FROM signal s WHERE s.subject_id = :subject)""";

    private final HeldRows rows;

    SignalsHeld(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "held.signals";
    }

    @Override
    public Optional<Whose> whose(UUID file) {
        return rows.whose(file, WHOSE);
    }

    @Override
    public List<Held> about(UUID subject) {
        return rows.of(subject, SIGNAL, EXTENDED, REFERRAL, BROUGHT, ANSWER, WEIGHED, LETTER, POLICE, TO_DESTROY);
    }

    @Override
    public List<Unseen> unseen(Acting acting) {
        return Stream.of(new Unseen("held.unseen.weighings", Withheld.OF_OTHER_WORK))
                .filter(_ -> !acting.has(Role.PROCESS_LEAD))
                .toList();
    }
}
