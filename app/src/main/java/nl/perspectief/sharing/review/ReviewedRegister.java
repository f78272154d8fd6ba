package nl.perspectief.sharing.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The number of the register, and the review by the owner of what was shared under another; on the connection of a command. */
public final class ReviewedRegister {
    /** All that a decision takes from the register, in a fixed order. */
    private static final String RENEWED = """
            WITH register AS (
                SELECT md5(concat_ws('|',
                    (SELECT string_agg(v::text, ';' ORDER BY v::text) FROM covenant_version v),
                    (SELECT string_agg(s::text, ';' ORDER BY s::text) FROM covenant_signature s),
                    (SELECT string_agg(a::text, ';' ORDER BY a::text) FROM dpia a),
                    (SELECT string_agg(p::text, ';' ORDER BY p::text) FROM police_decision p),
                    (SELECT string_agg(f::text, ';' ORDER BY f::text) FROM register_fact f))) AS fingerprint)
            UPDATE reviewed_register t SET number = t.number + 1, fingerprint = r.fingerprint
              FROM register r WHERE t.fingerprint <> r.fingerprint""";

    private ReviewedRegister() {}

    /** Lets every share follow the register as it is written now; nothing, when it says the same as when it was last numbered. */
    public static void follow(JdbcClient owner, Registers registers, Instant now) {
        if (!renewed(owner)) {
            return;
        }
        reviewing(owner, now);
        LocalDate today = DutchDays.of(now);
        JdbcReviews rows = new JdbcReviews(owner);
        int number = rows.register();
        ReviewedShares shares = new ReviewedShares(owner, RegisterDays.from(today, registers), number, now);
        List<Disclosure> due = rows.due(number, today, now);
        while (!due.isEmpty()) {
            shares.review(due, false);
            due = rows.due(number, today, now);
        }
        done(owner);
    }

    /** Whether the register says something else than when it was last numbered; then it has another number now. */
    private static boolean renewed(JdbcClient owner) {
        return owner.sql(RENEWED).update() == 1;
    }

    /** From here on row-level security lets the connection review shares, and nothing else. */
    private static void reviewing(JdbcClient owner, Instant now) {
        act(owner, ShareReviews.PURPOSE, now.toString());
    }

    private static void done(JdbcClient owner) {
        act(owner, "", "");
    }

    private static void act(JdbcClient owner, String purpose, String now) {
        owner.sql("""
                        SELECT set_config('perspectief.organisation', '', true), set_config('perspectief.reader', '', true),
                               set_config('perspectief.purpose', ?, true), set_config('perspectief.now', ?, true)""").params(purpose, now).query().singleRow();
    }
}
