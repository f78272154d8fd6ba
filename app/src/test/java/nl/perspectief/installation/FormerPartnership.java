package nl.perspectief.installation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partnership at work by chance, in the tables as they were before there were files. */
final class FormerPartnership {
    static final String NOW = "2026-11-24 09:30:00+00";
    private static final List<String> PARTNERS = List.of("gemeente", "school", "politie");
    private static final List<String> ROLES = List.of(
            "PROCESS_LEAD",
            "CASE_LEAD",
            "FRONTLINE,CASE_PARTNER",
            "CASE_PARTNER",
            "PRIVACY_OFFICER",
            "PROCESS_LEAD,CASE_LEAD");

    /** Somebody, with the roles between commas. */
    record Person(UUID id, UUID organisation, String partner, String roles) {
        boolean reads() {
            return !roles.equals("PRIVACY_OFFICER");
        }
    }

    private record Held(UUID id, Person by) {}

    /** Under which everything was shared. */
    static final String COVENANT = "lokaal";

    final List<Person> people = new ArrayList<>();

    private final JdbcClient superuser;
    private final Random random = new Random(20261124);
    private final List<Held> items = new ArrayList<>();
    private final List<Held> referrals = new ArrayList<>();
    private final List<UUID> cases = new ArrayList<>();

    FormerPartnership(JdbcClient superuser) {
        this.superuser = superuser;
    }

    void work() {
        register();
        for (int i = 0; i < 12; i++) {
            signal();
        }
        for (int i = 0; i < 7; i++) {
            theCase();
        }
        item(null, UUID.randomUUID());
        for (int i = 0; i < 15; i++) {
            item(null, null);
        }
        for (int i = 0; i < 220; i++) {
            disclosure();
        }
    }

    private void register() {
        for (String partner : PARTNERS) {
            UUID organisation = UUID.randomUUID();
            sql(
                    "INSERT INTO organisation (id, partner, name, short_name, domain) VALUES (?, ?, ?, ?, 'SOCIAL')",
                    organisation,
                    partner,
                    partner,
                    partner);
            for (String roles : ROLES) {
                Person person = new Person(UUID.randomUUID(), organisation, partner, roles);
                people.add(person);
                sql(
                        "INSERT INTO professional (id, organisation_id, subject, name, function) VALUES (?, ?, ?, 'Naam', 'x')",
                        person.id(),
                        organisation,
                        person.id().toString());
            }
        }
        sql("INSERT INTO neighbourhood (code, name, focus) VALUES ('noord', 'Noord', false)");
        sql(
                "INSERT INTO covenant_version (hash, covenant, version, valid_from) VALUES ('h', 'lokaal', '1', '2026-01-01')");
        for (String giver : PARTNERS) {
            for (String receiver : PARTNERS) {
                sql(
                        "INSERT INTO allowed_flow VALUES (?, ?, 'open', 'werk', 'nu', '2026-01-01', '2027-01-01')",
                        receiver,
                        giver);
            }
        }
    }

    private void signal() {
        UUID id = UUID.randomUUID();
        Person by = reader();
        sql("""
                INSERT INTO signal (id, subject_id, organisation_id, recorded_by, neighbourhood, phase, exploitation, recorded_at)
                VALUES (?, gen_random_uuid(), ?, ?, 'noord', 'SIGNAL', 'NO', ?::timestamptz)""", id, by.organisation(), by.id(), NOW);
        for (int i = 0; i < 3; i++) {
            item(new Held(id, by), null);
        }
        Person lead = reader();
        if (!lead.organisation().equals(by.organisation())) {
            referral(id, by, lead);
        }
    }

    private void referral(UUID signal, Person by, Person lead) {
        UUID id = UUID.randomUUID();
        boolean decided = random.nextBoolean();
        sql(
                """
                INSERT INTO referral (id, signal_id, subject_id, organisation_id, referred_by, lead_organisation_id, route,
                                      referred_at, due_at, outcome, decided_by, decided_at)
                SELECT ?, s.id, s.subject_id, s.organisation_id, s.recorded_by, ?, 1, ?::timestamptz,
                       ?::timestamptz + interval '9 days', ?, ?, ?::timestamptz FROM signal s WHERE s.id = ?""",
                id,
                lead.organisation(),
                NOW,
                NOW,
                decided ? "NOT_TAKEN_ON" : null,
                decided ? lead.id() : null,
                decided ? NOW : null,
                signal);
        sql(
                "INSERT INTO weighing (referral_id, lead_organisation_id, begun_by, begun_at) VALUES (?, ?, ?, ?::timestamptz)",
                id,
                lead.organisation(),
                lead.id(),
                NOW);
        referrals.add(new Held(id, by));
    }

    private void theCase() {
        UUID id = UUID.randomUUID();
        Person lead = reader();
        Person opener = reader();
        sql("""
                INSERT INTO case_file (id, subject_id, route, lead_organisation_id, case_lead_id, phase, opened_at, opened_by,
                                       next_review) VALUES (?, gen_random_uuid(), 1, ?, ?, 'plan', ?::timestamptz, ?, '2026-12-24')""", id, opener.organisation(), lead.id(), NOW, opener.id());
        sql("INSERT INTO case_phase VALUES (?, 'plan', ?::timestamptz, ?)", id, NOW, opener.id());
        cases.add(id);
        for (Person person : people) {
            if (person.reads() && random.nextInt(3) == 0) {
                seat(id, opener, lead, person);
            }
        }
        for (int i = 0; i < 6; i++) {
            item(null, id);
        }
        UUID transfer = UUID.randomUUID();
        sql(
                "INSERT INTO case_transfer VALUES (?, ?, 1, ?, 'grond', ?, ?::timestamptz)",
                transfer,
                id,
                opener.organisation(),
                opener.id(),
                NOW);
        sql(
                "INSERT INTO case_transfer_reading VALUES (gen_random_uuid(), ?, ?, true, ?::timestamptz)",
                transfer,
                lead.id(),
                NOW);
    }

    private void seat(UUID id, Person opener, Person lead, Person person) {
        UUID seat = UUID.randomUUID();
        String until = any(Arrays.asList(null, "2026-11-20 00:00:00+00", "2027-01-01 00:00:00+00"));
        boolean ended = random.nextInt(4) == 0;
        sql(
                """
                INSERT INTO seat (id, case_id, lead_organisation_id, case_lead_id, organisation_id, professional_id, role, since,
                                  until, ended_at, ended_by)
                VALUES (?, ?, ?, ?, ?, ?, 'CASE_PARTNER', '2026-11-01 00:00:00+00', ?::timestamptz, ?::timestamptz, ?)""",
                seat,
                id,
                opener.organisation(),
                lead.id(),
                person.organisation(),
                person.id(),
                until,
                ended ? NOW : null,
                ended ? lead.id() : null);
        sql("INSERT INTO need VALUES (?, ?, ?, ?, 'Nodig.')", seat, id, opener.organisation(), opener.id());
        if (!ended && random.nextBoolean()) {
            sql(
                    "INSERT INTO case_giver (case_id, professional_id, lead_organisation_id, case_lead_id, until) VALUES (?, ?, ?, ?, ?::timestamptz)",
                    id,
                    person.id(),
                    opener.organisation(),
                    lead.id(),
                    until);
        }
    }

    private void item(@Nullable Held signal, @Nullable UUID caseId) {
        Person by = signal == null ? reader() : colleague(signal.by());
        UUID id = UUID.randomUUID();
        sql(
                """
                INSERT INTO item (id, organisation_id, partner, subject_id, signal_id, case_id, category, kind, form, narrative,
                                  recorded_by, recorded_at)
                VALUES (?, ?, ?, gen_random_uuid(), ?, ?, ?, 'FACT', 'FULL', 'Verzonnen.', ?, ?::timestamptz)""",
                id,
                by.organisation(),
                by.partner(),
                signal == null ? null : signal.id(),
                caseId,
                category(),
                by.id(),
                NOW);
        sql("INSERT INTO item_identity VALUES (?, 'Jayden', 'Verzonnen', '2011-03-02')", id);
        items.add(new Held(id, by));
        if (caseId != null && cases.contains(caseId)) {
            sql("INSERT INTO supplied_item VALUES (?, ?, ?, ?)", id, caseId, by.organisation(), by.id());
            Person owner = reader();
            sql(
                    "INSERT INTO plan_action (id, case_id, item_id, owner_id, owner_organisation_id, due_on, given_at, given_by)"
                            + " VALUES (gen_random_uuid(), ?, ?, ?, ?, '2026-12-01', ?::timestamptz, ?)",
                    caseId,
                    id,
                    owner.id(),
                    owner.organisation(),
                    NOW,
                    by.id());
        }
    }

    private void disclosure() {
        Held item = any(items);
        Person receiver = reader();
        if (receiver.organisation().equals(item.by().organisation())) {
            return;
        }
        UUID id = UUID.randomUUID();
        int where = random.nextInt(3);
        List<UUID> referred = referrals.stream()
                .filter(referral ->
                        referral.by().organisation().equals(item.by().organisation()))
                .map(Held::id)
                .toList();
        sql(
                """
                INSERT INTO disclosure (id, item_id, category, subject_id, giver_organisation_id, giver, given_by,
                       receiver_organisation_id, receiver, receiver_professional_id, receiver_role, lead_organisation_id, case_id,
                       referral_id, purpose, phase, form, onward, covenant, covenant_version, covenant_hash, rules, facts,
                       given_at, expires_at, withdrawn_at, lawful_until)
                SELECT ?, i.id, ?, i.subject_id, i.organisation_id, i.partner, ?, ?, ?, ?, 'PROCESS_LEAD', ?, ?, ?, 'werk', 'nu',
                       'FULL', 'NO', 'lokaal', '1', 'h', '{}', '', '2026-11-20 00:00:00+00', '2026-12-20 00:00:00+00',
                       ?::timestamptz, ?::date FROM item i WHERE i.id = ?""",
                id,
                category(),
                colleague(item.by()).id(),
                receiver.organisation(),
                receiver.partner(),
                random.nextInt(3) == 0 ? null : receiver.id(),
                random.nextBoolean() ? reader().organisation() : null,
                where == 1 ? any(cases) : null,
                where == 2 && !referred.isEmpty() ? any(referred) : null,
                random.nextInt(5) == 0 ? NOW : null,
                random.nextInt(5) == 0 ? "2026-11-24" : "2026-12-20",
                item.id());
        sql("INSERT INTO disclosure_condition VALUES (?, 'Niet doorgeven.')", id);
        sql("INSERT INTO share_review VALUES (gen_random_uuid(), ?, 'RESTS', '{}', ?::timestamptz, true)", id, NOW);
    }

    private String category() {
        return random.nextInt(4) == 0 ? "dicht" : "open";
    }

    private Person reader() {
        return any(people.stream().filter(Person::reads).toList());
    }

    private Person colleague(Person of) {
        return any(people.stream()
                .filter(person -> person.reads() && person.organisation().equals(of.organisation()))
                .toList());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void sql(String sql, @Nullable Object... values) {
        superuser.sql(sql).params(Arrays.asList(values)).update();
    }
}
