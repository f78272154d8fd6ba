package nl.perspectief.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.attached.SignalAttachments;
import nl.perspectief.signals.expiry.ExpiredSignals;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hangs on a signal is behind its wall for the application's role too, whatever it asks or writes. */
class AttachmentsWallModuleTests {
    private static final String ADD = """
            INSERT INTO attachment (id, file_id, file_kind, organisation_id, subject_id, added_by, added_at, kind, name, size, scanned, content, preview)
            SELECT gen_random_uuid(), ?::uuid, 'SIGNAL', %s, gen_random_uuid(), %s, %s, 'PNG', %s, 1, false, '\\x00'::bytea, '\\x00'::bytea""";
    private static final String PHOTO =
            ADD.formatted("acting_organisation()", "acting_reader()", "acting_now()", "'foto 1.png'");
    private static final List<String> OTHERS = List.of(
            "mark.politie d2",
            "emma.school d2",
            "lotte.maatschappelijkwerk d2",
            "ilse.gemeente d3",
            "karim.gemeente d3",
            "fg.gemeente controle",
            "beheer.gemeente controle",
            "mira.gemeente d2",
            "iris.riec d2");

    private static SignalsServer server;
    private static Signals signals;
    private static Attachments attachments;
    private static Acting sanne;

    @BeforeAll
    static void start() {
        server = new SignalsServer();
        signals = server.get(Signals.class);
        attachments = server.get(Attachments.class);
        sanne = server.acting("sanne.jongerenwerk", "d2");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static UUID recorded() {
        return signals.record(sanne, SignalsServer.aboutJayden()).id();
    }

    private static AttachedTo to(UUID signal) {
        return SignalAttachments.to(signals.find(sanne, signal).orElseThrow());
    }

    private static Attaching add(UUID signal) {
        return attachments.add(sanne, to(signal), "tas.jpg", MadeUpFiles.photo(1));
    }

    /** Of one person one file at a time is looked into; who finds no place tries again. */
    private static Attaching addedInTurn(UUID signal) {
        Attaching answer = add(signal);
        while (answer instanceof Attaching.NoPlace) {
            Thread.onSpinWait();
            answer = add(signal);
        }
        return answer;
    }

    private static UUID added(UUID signal) {
        return ((Attaching.Added) add(signal)).attachment().id();
    }

    private static long seen(Acting acting) {
        JdbcClient jdbc = server.get(JdbcClient.class);
        return server.get(Transactions.class)
                .as(
                        acting,
                        () -> jdbc.sql("SELECT count(*) FROM attachment WHERE octet_length(content) > 0")
                                .query(Long.class)
                                .single());
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    private static UUID refer(UUID signal) {
        Referrals referrals = server.get(Referrals.class);
        Set<UUID> items =
                referrals.preview(sanne, signal, Route.SEEN_ONLY, Consent.of(true)).orElseThrow().travels().stream()
                        .map(one -> one.item().id())
                        .collect(Collectors.toSet());
        return ((Referred.Made) referrals.refer(
                        sanne, new NewReferral(signal, Route.SEEN_ONLY, Consent.of(true), "Samen kijken.", items)))
                .referral()
                .id();
    }

    @Test
    void only_the_organisation_of_the_signal_reads_it_also_after_a_referral() {
        UUID signal = recorded();
        UUID one = added(signal);
        refer(signal);
        assertThat(seen(sanne)).isPositive();
        assertThat(seen(server.acting("daan.jongerenwerk", "d2"))).isPositive();
        for (String other : OTHERS) {
            String[] words = other.split(" ");
            Acting acting = server.acting(words[0], words[1]);
            assertThat(seen(acting)).as(other).isZero();
            assertThat(server.done(acting, "DELETE FROM attachment")).as(other).isZero();
            assertThat(attachments.open(acting, to(signal), one)).as(other).isEmpty();
            assertThat(attachments.preview(acting, to(signal), one)).as(other).isEmpty();
            refused(() -> server.done(acting, PHOTO, signal), "row-level security");
        }
        assertThat(server.nobody()
                        .sql("SELECT count(*) FROM attachment")
                        .query(Long.class)
                        .single())
                .isZero();
        refused(() -> server.nobody().sql(PHOTO).param(signal).update(), "");
    }

    /** The organisation of the referral's file leads that, and brought it; neither is a way to what hangs on the signal, or to hang something there. */
    @Test
    void nothing_is_hung_on_a_referral_by_who_only_brought_it() {
        UUID referral = refer(recorded());
        refused(() -> server.done(sanne, PHOTO, referral), "row-level security");
    }

    @Test
    void who_adds_is_who_acts_now_for_the_own_organisation() {
        UUID signal = recorded();
        String sane = "'foto 1.png'";
        String other = "'" + server.acting("emma.school", "d2").professionalId() + "'::uuid";
        refused(
                () -> server.done(sanne, ADD.formatted("acting_organisation()", other, "acting_now()", sane), signal),
                "who acts");
        refused(
                () -> server.done(
                        sanne,
                        ADD.formatted(
                                "acting_organisation()", "acting_reader()", "acting_now() - interval '1 day'", sane),
                        signal),
                "who acts");
        String school = "'" + server.acting("emma.school", "d2").organisationId() + "'::uuid";
        refused(
                () -> server.done(sanne, ADD.formatted(school, "acting_reader()", "acting_now()", sane), signal),
                "row-level security");
        for (String name : List.of("'../foto.png'", "'foto.exe'", "'.png'", "E'fo\\nto.png'")) {
            refused(
                    () -> server.done(
                            sanne,
                            ADD.formatted("acting_organisation()", "acting_reader()", "acting_now()", name),
                            signal),
                    "attachment_name_check");
        }
        assertThat(server.done(sanne, PHOTO, signal)).isOne();
        refused(() -> server.done(sanne, "UPDATE attachment SET content = '\\x01'::bytea"), "permission denied");
        refused(() -> server.done(sanne, "UPDATE attachment SET scanned = true"), "permission denied");
    }

    @Test
    void who_did_not_add_it_takes_it_away_by_no_statement() {
        UUID one = added(recorded());
        assertThat(server.done(server.acting("daan.jongerenwerk", "d2"), "DELETE FROM attachment WHERE id = ?", one))
                .isZero();
        assertThat(server.done(sanne, "DELETE FROM attachment WHERE id = ?", one))
                .isOne();
        assertThat(server.rows("destroyed", "id", one)).isOne();
    }

    @Test
    void of_eight_at_the_same_time_five_are_kept() throws Exception {
        UUID signal = recorded();
        List<Callable<Attaching>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(() -> addedInTurn(signal));
        }
        int kept = 0;
        int full = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Attaching> one : threads.invokeAll(all)) {
                kept += one.get() instanceof Attaching.Added ? 1 : 0;
                full += one.get() instanceof Attaching.Full ? 1 : 0;
            }
        }
        assertThat(List.of(kept, full)).containsExactly(5, 3);
        refused(() -> server.done(sanne, PHOTO, signal), "five attachments");
    }

    @Test
    void an_organisation_adds_so_much_in_a_day() {
        UUID signal = recorded();
        added(signal);
        server.superuser()
                .sql("ALTER TABLE attachment DROP CONSTRAINT attachment_check")
                .update();
        try {
            server.superuser()
                    .sql("UPDATE attachment SET size = ? WHERE file_id = ?")
                    .params(Attachments.MOST_A_DAY, signal)
                    .update();
            assertThat(add(recorded())).isEqualTo(new Attaching.EnoughToday());
            server.clock.pass(Duration.ofDays(1));
            assertThat(add(recorded())).isInstanceOf(Attaching.Added.class);
        } finally {
            server.clock.pass(Duration.ofDays(-1));
            server.superuser()
                    .sql("UPDATE attachment SET size = octet_length(content)")
                    .update();
            server.superuser()
                    .sql("ALTER TABLE attachment ADD CONSTRAINT attachment_check CHECK (size = octet_length(content))")
                    .update();
        }
    }

    @Test
    void it_goes_with_a_signal_that_expires() {
        UUID signal = recorded();
        UUID one = added(signal);
        server.clock.pass(Duration.ofDays(86));
        try {
            server.get(ExpiredSignals.class).carryOut();
        } finally {
            server.clock.pass(Duration.ofDays(-86));
        }
        assertThat(server.rows("signal", "id", signal)).isZero();
        assertThat(server.rows("attachment", "id", one)).isZero();
        assertThat(server.rows("destroyed", "id", one)).isOne();
    }
}
