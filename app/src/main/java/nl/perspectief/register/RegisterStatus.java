package nl.perspectief.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.perspectief.covenant.vocabulary.Partner;
import org.jspecify.annotations.Nullable;

/** What the covenant register says of one version on one day, for people to read. */
public record RegisterStatus(LocalDate day, List<PartnerStatus> partners, List<DecisionStatus> decisions) {
    public RegisterStatus {
        partners = List.copyOf(partners);
        decisions = List.copyOf(decisions);
    }

    /**
     * @param signedOn absent when no signature of this partner stands on the day
     * @param assessedOn when its DPIA was adopted; absent when none stands on the day
     */
    public record PartnerStatus(
            Partner partner,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate assessedOn) {
        public boolean signed() {
            return signedOn != null;
        }

        public boolean assessed() {
            return assessedOn != null;
        }
    }

    /** A decision under article 20 of the Wpg that stands on the day. @param categories ids of the covenant */
    public record DecisionStatus(
            String number,
            String giver,
            List<String> categories,
            LocalDate from,
            @Nullable LocalDate endedOn) {
        public DecisionStatus {
            categories = List.copyOf(categories);
        }
    }

    Set<String> partnersWith(Predicate<PartnerStatus> what) {
        return partners.stream()
                .filter(what)
                .map(status -> status.partner().id())
                .collect(Collectors.toSet());
    }
}
