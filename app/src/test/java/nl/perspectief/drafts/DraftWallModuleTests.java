package nl.perspectief.drafts;

import static nl.perspectief.shared.ModuleServer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.departure.Departures;
import nl.perspectief.shared.ModuleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of typing is to whom, asked of the database past every page; and when it goes. */
class DraftWallModuleTests {
    private static final LongForm LETTER = new LongForm() {
        @Override
        public String code() {
            return "letter";
        }

        @Override
        public Optional<String> sentTo(String address) {
            return address.startsWith("/brief/") ? Optional.of(address) : Optional.empty();
        }
    };
    private static final ModuleServer SERVER = new ModuleServer(
            List.of("register", "sharing", "identity.seal", "drafts"),
            context -> context.registerBean(LongForm.class, () -> LETTER));
    private static final String PAGE = "/brief/1";
    private static final Map<String, List<String>> TYPED = Map.of("feit", List.of("Zag een tas.", "En nog een."));

    private final Drafts drafts = SERVER.get(Drafts.class);
    private final DraftTerms terms = SERVER.get(DraftTerms.class);
    private final Acting sanne = SERVER.acting("sanne.jongerenwerk");

    @AfterAll
    static void down() {
        SERVER.close();
    }

    @AfterEach
    void leavesNothing() {
        SERVER.superuser().sql("DELETE FROM draft").update();
    }

    private Keeping kept(Acting acting, String page) {
        return drafts.keep(acting, page, Optional.empty(), TYPED);
    }

    private static int seen(Acting acting) {
        return SERVER.get(Transactions.class)
                .as(
                        acting,
                        () -> SERVER.nobody()
                                .sql("SELECT count(*) FROM draft")
                                .query(Integer.class)
                                .single());
    }

    private static int all() {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM draft")
                .query(Integer.class)
                .single();
    }

    @Test
    void who_typed_it_reads_it_and_nobody_else_whatever_their_role() {
        assertThat(kept(sanne, PAGE)).isInstanceOf(Keeping.Done.class);
        assertThat(drafts.open(sanne, PAGE).fields()).isEqualTo(TYPED);
        assertThat(drafts.open(sanne, "/brief/2").kept()).isFalse();
        for (String subject : List.of(
                "daan.jongerenwerk",
                "ilse.gemeente",
                "mark.politie",
                "beheer.gemeente",
                "fg.gemeente",
                "mira.gemeente")) {
            Acting other = SERVER.acting(subject);
            assertThat(seen(other)).as(subject).isZero();
            assertThat(drafts.open(other, PAGE).kept()).as(subject).isFalse();
            assertThat(drafts.drop(other, PAGE)).as(subject).isFalse();
            assertThat(SERVER.done(other, "DELETE FROM draft")).as(subject).isZero();
            assertThat(SERVER.done(other, "UPDATE draft SET dropped_at = acting_now()"))
                    .as(subject)
                    .isZero();
        }
        assertThat(SERVER.nobody()
                        .sql("SELECT count(*) FROM draft")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(all()).isOne();
    }

    private static int inserted(Acting acting, Acting whose, Acting where) {
        return SERVER.done(
                acting,
                "INSERT INTO draft (professional_id, organisation_id, mark, place, sealed, kept_at)"
                        + " VALUES (?, ?, sha256('m'), 'p', 's', acting_now())",
                whose.professionalId(),
                where.organisationId());
    }

    @Test
    void nobody_keeps_in_the_name_of_another_at_another_organisation_or_at_another_moment() {
        Acting ilse = SERVER.acting("ilse.gemeente");
        refused("is of who acts, now", () -> inserted(sanne, ilse, sanne));
        refused("row-level security", () -> inserted(sanne, sanne, ilse));
        Acting keeper = SERVER.acting("beheer.gemeente");
        refused("row-level security", () -> inserted(keeper, keeper, keeper));
        assertThat(inserted(sanne, sanne, sanne)).isOne();
        refused(
                "is of who acts, now",
                () -> SERVER.done(sanne, "UPDATE draft SET kept_at = acting_now() + interval '6 days'"));
        refused("permission denied", () -> SERVER.done(sanne, "UPDATE draft SET place = 'q'"));
        refused(
                "permission denied",
                () -> SERVER.done(sanne, "UPDATE draft SET professional_id = ?", ilse.professionalId()));
    }

    @Test
    void a_row_that_is_put_elsewhere_does_not_open() {
        kept(sanne, PAGE);
        kept(sanne, "/brief/2");
        SERVER.superuser()
                .sql("UPDATE draft SET sealed = (SELECT max(sealed) FROM draft)")
                .update();
        assertThat(List.of(
                        drafts.open(sanne, PAGE).kept(),
                        drafts.open(sanne, "/brief/2").kept()))
                .as("of the two rows one is of its own page")
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void after_a_week_it_is_gone_and_not_a_day_before() {
        kept(sanne, PAGE);
        SERVER.clock.pass(Duration.ofDays(6));
        try {
            assertThat(terms.destroyOld()).isZero();
            assertThat(drafts.open(sanne, PAGE).kept()).isTrue();
            SERVER.clock.pass(Duration.ofDays(1).plusSeconds(1));
            assertThat(drafts.open(sanne, PAGE).kept())
                    .as("before it is destroyed")
                    .isFalse();
            assertThat(drafts.all(sanne)).isEmpty();
            assertThat(terms.destroyOld()).isOne();
            assertThat(all()).isZero();
        } finally {
            SERVER.clock.pass(Duration.ofDays(-7).minusSeconds(1));
        }
    }

    @Test
    void what_is_thrown_away_can_be_had_back_for_an_hour() {
        kept(sanne, PAGE);
        assertThat(drafts.drop(sanne, PAGE)).isTrue();
        assertThat(drafts.open(sanne, PAGE).dropped()).isTrue();
        assertThat(drafts.all(sanne)).isEmpty();
        assertThat(drafts.takeBack(sanne, PAGE)).isTrue();
        assertThat(drafts.open(sanne, PAGE).fields()).isEqualTo(TYPED);
        drafts.drop(sanne, PAGE);
        SERVER.clock.pass(Duration.ofMinutes(61));
        try {
            assertThat(drafts.takeBack(sanne, PAGE)).isFalse();
            assertThat(terms.destroyOld()).isOne();
        } finally {
            SERVER.clock.pass(Duration.ofMinutes(-61));
        }
    }

    @Test
    void who_loses_the_last_role_reads_nothing_at_once_and_what_was_typed_goes() throws Exception {
        kept(sanne, PAGE);
        Acting daan = SERVER.acting("daan.jongerenwerk");
        kept(daan, PAGE);
        List<String> roles = SERVER.superuser()
                .sql("DELETE FROM professional_role WHERE professional_id = ? RETURNING role")
                .param(sanne.professionalId())
                .query((row, _) -> row.getString(1))
                .list();
        try {
            assertThat(seen(sanne)).isZero();
            assertThat(drafts.open(sanne, PAGE).kept()).isFalse();
            Departures.of(
                    SERVER.nobody(), List.of(sanne.professionalId(), daan.professionalId()), SERVER.clock.instant());
            assertThat(all()).as("that of who is still there").isOne();
            assertThat(drafts.open(daan, PAGE).kept()).isTrue();
        } finally {
            roles.forEach(role -> SERVER.superuser()
                    .sql("INSERT INTO professional_role (professional_id, role) VALUES (?, ?)")
                    .params(sanne.professionalId(), role)
                    .update());
        }
    }

    @Test
    void nobody_destroys_by_the_functions_of_the_review() {
        kept(sanne, PAGE);
        SERVER.clock.pass(Duration.ofDays(8));
        try {
            for (Acting one : List.of(sanne, SERVER.acting("ilse.gemeente"), SERVER.acting("beheer.gemeente"))) {
                SERVER.get(Transactions.class)
                        .as(
                                one,
                                () -> SERVER.nobody()
                                        .sql(
                                                "SELECT destroy_old_drafts() + destroy_drafts_of_leavers(ARRAY[?]::uuid[])")
                                        .param(sanne.professionalId().toString())
                                        .query(Integer.class)
                                        .single());
            }
            assertThat(all()).isOne();
        } finally {
            SERVER.clock.pass(Duration.ofDays(-8));
        }
    }

    @Test
    void so_many_lie_half_and_no_more() {
        for (int i = 0; i < 25; i++) {
            assertThat(kept(sanne, "/brief/" + i)).isInstanceOf(Keeping.Done.class);
        }
        assertThat(kept(sanne, "/brief/25")).isEqualTo(new Keeping.Not(Keeping.Why.TOO_MANY));
        assertThat(kept(sanne, "/brief/3")).isInstanceOf(Keeping.Done.class);
        assertThat(kept(sanne, "/elders")).isEqualTo(new Keeping.Not(Keeping.Why.UNKNOWN));
    }
}
