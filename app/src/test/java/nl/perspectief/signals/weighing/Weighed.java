package nl.perspectief.signals.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.attachments.Attaching;
import nl.perspectief.attachments.Attachments;
import nl.perspectief.attachments.MadeUpFiles;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.attached.SignalAttachments;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.ReferralPreview;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A referral by a youth worker, brought as far as a test needs it; Ilse weighs and Karim reads second. */
final class Weighed implements AutoCloseable {
    final SignalsServer server = new SignalsServer();
    final Signals signals = server.get(Signals.class);
    final Referrals referrals = server.get(Referrals.class);
    final Weighings weighings = server.get(Weighings.class);
    final DecideReferral decisions = server.get(DecideReferral.class);
    final Acting sanne = server.acting("sanne.jongerenwerk", "d2");
    final Acting ilse = server.acting("ilse.gemeente", "d2");
    final Acting karim = server.acting("karim.gemeente", "d2");

    /** A statement by hand, past the pages. @return how many rows it changed */
    int as(Acting acting, String sql, Object... values) {
        JdbcClient jdbc = server.get(JdbcClient.class);
        return server.get(Transactions.class)
                .as(acting, () -> jdbc.sql(sql).params(values).update());
    }

    static void refused(ThrowingCallable deed, String why) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    Referral referred() {
        return referAgain(signals.record(sanne, SignalsServer.aboutJayden()).id());
    }

    Referral referAgain(UUID signal) {
        ReferralPreview preview = referrals
                .preview(sanne, signal, Route.SEEN_ONLY, Consent.of(true))
                .orElseThrow();
        Set<UUID> items =
                preview.travels().stream().map(received -> received.item().id()).collect(Collectors.toSet());
        Referred made = referrals.refer(
                sanne, new NewReferral(signal, Route.SEEN_ONLY, Consent.of(true), "Samen kijken.", items));
        return ((Referred.Made) made).referral();
    }

    /** Hangs a photo on the signal that was referred. */
    void attach(Referral referral) {
        SignalFile file = signals.find(sanne, referral.signalId()).orElseThrow();
        assertThat(server.get(Attachments.class)
                        .add(sanne, SignalAttachments.to(file), "tas.jpg", MadeUpFiles.photo(1)))
                .isInstanceOf(Attaching.Added.class);
    }

    Referral begun() {
        Referral referral = referred();
        assertThat(weighings.begin(ilse, referral.id())).isTrue();
        return referral;
    }

    Referral answered() {
        Referral referral = begun();
        Map<Criterion, Given> answers = new EnumMap<>(Criterion.class);
        Criterion.of(Route.SEEN_ONLY).forEach(criterion -> answers.put(criterion, new Given(true, "Omdat.")));
        assertThat(weighings.answer(ilse, referral.id(), 1, answers)).isEqualTo(new Answered.Saved(2));
        return referral;
    }

    Referral readTwice() {
        Referral referral = answered();
        assertThat(weighings.offer(ilse, referral.id())).isEmpty();
        assertThat(weighings.readSecond(karim, referral.id(), true, "Eens.")).isTrue();
        return referral;
    }

    Weighing weighing(Referral referral) {
        Weighing weighing = weighings.look(ilse, referral.id()).orElseThrow().weighing();
        assertThat(weighing).isNotNull();
        return Objects.requireNonNull(weighing);
    }

    /** One process lead wants it, and the other confirms. */
    Settled letGo(Referral referral, WeighingDecision.Ground ground) {
        WeighingDecision decision = new WeighingDecision.NotTakenOn(ground);
        assertThat(decisions.decide(ilse, referral.id(), decision)).isEqualTo(new Settled.Wanted());
        return decisions.decide(karim, referral.id(), decision);
    }

    long count() {
        return server.superuser()
                .sql("SELECT coalesce(sum(number), 0) FROM weighing_count WHERE outcome = 'NOT_TAKEN_ON' AND route = 3")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        server.close();
    }
}
