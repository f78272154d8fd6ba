package nl.perspectief.covenants;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The number of the register, and the context of a review by the owner; on the connection of a command. */
final class ReviewedRegister {
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

    /** Whether the register says something else than when it was last numbered; then it has another number now. */
    static boolean renewed(JdbcClient owner) {
        return owner.sql(RENEWED).update() == 1;
    }

    /** From here on row-level security lets the connection review shares, and nothing else. */
    static void reviewing(JdbcClient owner, Instant now) {
        act(owner, ShareReviews.PURPOSE, now.toString());
    }

    static void done(JdbcClient owner) {
        act(owner, "", "");
    }

    private static void act(JdbcClient owner, String purpose, String now) {
        owner.sql("""
                        SELECT set_config('perspectief.organisation', '', true), set_config('perspectief.reader', '', true),
                               set_config('perspectief.purpose', ?, true), set_config('perspectief.now', ?, true)""").params(purpose, now).query().singleRow();
    }
}
