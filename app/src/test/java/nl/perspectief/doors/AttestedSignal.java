package nl.perspectief.doors;

import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.referral.SignalAttestations;

/** What Sanne recorded about a signal of hers. */
record AttestedSignal(Places places) {
    UUID of(UUID signalId, String condition) {
        Acting sanne = places.acting("sanne.jongerenwerk", "d1");
        SignalAttestations attestations = places.server.bean(SignalAttestations.class);
        if (!attestations.record(sanne, signalId, places.attested(condition))) {
            throw new AssertionError("not recorded");
        }
        return attestations.look(sanne, signalId).orElseThrow().all().list().stream()
                .filter(one -> one.condition().id().equals(condition))
                .findFirst()
                .orElseThrow()
                .history()
                .getFirst()
                .id();
    }
}
