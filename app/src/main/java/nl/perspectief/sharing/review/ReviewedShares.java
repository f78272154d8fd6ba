package nl.perspectief.sharing.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.review.FactSource.Recorded;
import nl.perspectief.sharing.review.ShareTurn.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews shares and writes what became of them, in whichever transaction: the application's or that of a command. */
final class ReviewedShares {
    private final JdbcClient jdbc;
    private final JdbcReviews rows;
    private final RegisterDays register;
    private final int number;
    private final Instant now;
    private final LocalDate today;

    /** @param number of the register, read before the register itself */
    ReviewedShares(JdbcClient jdbc, RegisterDays register, int number, Instant now) {
        this.jdbc = jdbc;
        this.rows = new JdbcReviews(jdbc);
        this.register = register;
        this.number = number;
        this.now = now;
        this.today = DutchDays.of(now);
    }

    /** @param noted whether the caller writes the logs now */
    List<ShareTurn> review(List<Disclosure> locked, boolean noted) {
        List<ShareTurn> turns = new ArrayList<>();
        reviews(locked, Optional.empty())
                .forEach((share, found) -> write(share, found).ifPresent(turn -> {
                    rows.told(Ids.next(now), turn, now, noted);
                    turns.add(turn);
                }));
        return turns;
    }

    /** Those of these shares that would end in another phase. */
    Set<UUID> endingIn(List<Disclosure> shares, String phase) {
        Set<UUID> ending = new HashSet<>();
        reviews(shares, Optional.of(phase)).forEach((share, found) -> {
            if (found instanceof Reviewed.Ends) {
                ending.add(share.id());
            }
        });
        return ending;
    }

    /** How many of these shares can be read now and no more after a review. */
    int stopping(List<Disclosure> shares) {
        int stopping = 0;
        for (Map.Entry<Disclosure, Reviewed> one :
                reviews(shares, Optional.empty()).entrySet()) {
            boolean read = one.getKey().lawfulness().restsSince() == null;
            if (read && !(one.getValue() instanceof Reviewed.Lawful)) {
                stopping++;
            }
        }
        return stopping;
    }

    private Map<Disclosure, Reviewed> reviews(List<Disclosure> shares, Optional<String> phase) {
        if (shares.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Recorded> facts = FactSources.of(jdbc, shares);
        Map<UUID, ItemDays> items = rows.items(shares);
        Map<Disclosure, Reviewed> found = new LinkedHashMap<>();
        for (Disclosure share : shares) {
            found.put(
                    share,
                    new ShareReview(
                                    register.of(share.covenant()),
                                    share,
                                    phase.orElse(share.phase()),
                                    Objects.requireNonNull(facts.get(share.id())),
                                    items.get(share.itemId()),
                                    today)
                            .outcome());
        }
        return found;
    }

    private Optional<ShareTurn> write(Disclosure share, Reviewed found) {
        boolean rested = share.lawfulness().restsSince() != null;
        return switch (found) {
            case Reviewed.Lawful lawful -> {
                rows.lawful(share.id(), lawful, number, today);
                yield rested ? Optional.of(turn(share, Outcome.RESUMED, List.of())) : Optional.empty();
            }
            case Reviewed.Rests rests -> {
                rows.rests(share.id(), rests, number, now);
                yield rested && rests.lapsed().equals(share.lawfulness().lapsed())
                        ? Optional.empty()
                        : Optional.of(turn(share, Outcome.RESTS, rests.lapsed()));
            }
            case Reviewed.Ends ends -> {
                rows.ends(share.id(), ends, reason(share), number, now);
                yield Optional.of(turn(share, Outcome.ENDED, ends.lapsed()));
            }
        };
    }

    private ShareTurn turn(Disclosure share, Outcome outcome, List<String> lapsed) {
        return new ShareTurn(share, outcome, lapsed, now);
    }

    private String reason(Disclosure share) {
        String before = Objects.requireNonNullElse(share.lawfulness().hash(), share.covenantHash());
        return before.equals(register.of(share.covenant())
                        .on(today)
                        .covenant()
                        .covenant()
                        .hash())
                ? Disclosure.FACTS
                : Disclosure.VERSION;
    }
}
