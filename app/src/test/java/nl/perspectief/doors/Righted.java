package nl.perspectief.doors;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.correcting.CorrectionReason;
import nl.perspectief.sharing.correcting.Corrections;
import nl.perspectief.sharing.correcting.ReceiverNotice;
import nl.perspectief.sharing.correcting.RightsKind;
import nl.perspectief.sharing.correcting.RightsRequests;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.referral.Referral;

/** What Sanne puts right of what she recorded and Ilse was given. */
record Righted(Places places) {
    private Acting sanne() {
        return places.acting("sanne.jongerenwerk", "d2");
    }

    private Corrections corrections() {
        return places.server.bean(Corrections.class);
    }

    private List<Item> statements(Referral referral) {
        return places.server.bean(Items.class).ofSignal(sanne(), referral.signalId()).stream()
                .filter(item -> item.identity() == null)
                .toList();
    }

    UUID statement(Referral referral) {
        return statements(referral).getFirst().id();
    }

    /** One statement of it is corrected, and another destroyed. @return the ids of places that came of it */
    Map<String, UUID> told(Referral referral) {
        List<Item> items = statements(referral);
        corrected(items.getFirst().id(), "Dit is verbeterd.");
        corrections().erase(sanne(), items.getLast().id());
        Map<String, UUID> ids =
                new HashMap<>(Map.of("gegevens", items.getFirst().id()));
        for (ReceiverNotice notice : corrections().told(places.acting("ilse.gemeente", "d2"))) {
            ids.put(notice.kind() == ReceiverNotice.Kind.ERASED ? "vernietigd" : "verbeterd", notice.id());
        }
        return ids;
    }

    void corrected(UUID item, String words) {
        int version = places.server
                .bean(Items.class)
                .find(sanne(), item)
                .orElseThrow()
                .version();
        corrections().correct(sanne(), item, version, new Narrative(words), null, CorrectionReason.TYPING_MISTAKE);
    }

    UUID requested(UUID item) {
        RightsRequests requests = places.server.bean(RightsRequests.class);
        requests.register(sanne(), item, RightsKind.ERASURE, LocalDate.of(2026, 1, 5));
        return requests.about(sanne(), item).getFirst().id();
    }

    /** Something of it is destroyed. @return what Ilse, who had it, is told */
    UUID erased(Referral referral) {
        Acting ilse = places.acting("ilse.gemeente", "d2");
        Set<UUID> before =
                corrections().told(ilse).stream().map(ReceiverNotice::id).collect(Collectors.toSet());
        corrections().erase(sanne(), statement(referral));
        return corrections().told(ilse).stream()
                .map(ReceiverNotice::id)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
