package nl.perspectief.doors;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows somebody can see of each thing that a form can make. */
record Rows(Map<String, Integer> counts) {
    private static final List<String> TABLES = List.of(
            "signal",
            "item",
            "disclosure",
            "referral",
            "referral_answer",
            "weighing",
            "weighing_reason",
            "second_reading",
            "case_file",
            "case_phase",
            "case_person",
            "case_victim_view",
            "case_report",
            "case_handover",
            "seat",
            "seat_leave",
            "need",
            "plan_action",
            "case_transfer",
            "case_transfer_reading",
            "case_transfer_end",
            "case_transfer_item",
            "guide_card_proposal",
            "guide_card_answer",
            "attestation",
            "attestation_words",
            "absence",
            "contact_detail",
            "professional_role",
            "professional",
            "role_request",
            "second_answer",
            "blocked_colleague",
            "colleague_notice",
            "organisation_desk",
            "consult",
            "consult_word",
            "draft",
            "training",
            "training_seat",
            "kept_story",
            "lesson",
            "lesson_step",
            "lesson_word",
            "adopted_lesson",
            "place_signal",
            "place_signal_answer",
            "sign_in_link",
            "sign_in_failure");
    private static final String DEEDS =
            "SELECT count(*) FROM trail_line WHERE action NOT IN ('LOOKED', 'LISTED') AND professional_id = ?";

    static Rows of(TestServer server, Acting acting) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        return server.bean(Transactions.class).as(acting, () -> {
            Map<String, Integer> counts = new TreeMap<>();
            TABLES.forEach(table -> counts.put(
                    table,
                    jdbc.sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single()));
            counts.put(
                    "answers seen",
                    jdbc.sql("SELECT count(*) FROM referral_answer WHERE seen_at IS NOT NULL")
                            .query(Integer.class)
                            .single());
            counts.put(
                    "taken over, not seen",
                    jdbc.sql("SELECT count(*) FROM handed_over()")
                            .query(Integer.class)
                            .single());
            counts.put(
                    "deeds",
                    jdbc.sql(DEEDS)
                            .param(acting.professionalId())
                            .query(Integer.class)
                            .single());
            return new Rows(counts);
        });
    }

    /** How many more there are than before. */
    Map<String, Integer> since(Rows before) {
        Map<String, Integer> more = new TreeMap<>();
        counts.forEach((table, count) -> more.put(table, count - before.counts.getOrDefault(table, 0)));
        more.values().removeIf(difference -> difference == 0);
        return more;
    }
}
