package nl.perspectief.casework.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.casework.JdbcHandovers;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.timeline.Timelines.What;
import nl.perspectief.sharing.asking.QuestionBack;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.review.ShareTurn;
import org.jspecify.annotations.Nullable;

/** A moment before its people have names. */
record RawMoment(
        Instant at,
        What what,
        UUID by,
        @Nullable UUID to,
        @Nullable UUID former,
        @Nullable Phase phase,
        @Nullable String category,
        @Nullable Item item,
        List<String> lapsed,
        @Nullable String asked,
        @Nullable FormerAnswer before) {
    RawMoment(
            Instant at,
            What what,
            UUID by,
            @Nullable UUID to,
            @Nullable Phase phase,
            @Nullable String category,
            @Nullable Item item) {
        this(at, what, by, to, null, phase, category, item, List.of(), null, null);
    }

    static RawMoment of(JdbcHandovers.Handover one) {
        return new RawMoment(
                one.at(),
                one.kind() == JdbcHandovers.Kind.LEAD ? What.LEAD_CHANGED : What.ACTION_HANDED,
                one.by(),
                one.takenBy(),
                one.former(),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    static RawMoment of(FormerAnswer one) {
        return new RawMoment(
                one.at(), What.CONSENT_CHANGED, one.by(), null, null, null, null, null, List.of(), null, one);
    }

    static RawMoment of(ShareTurn turn) {
        Disclosure one = turn.share();
        What what = switch (turn.outcome()) {
            case ENDED -> What.LAPSED;
            case RESTS -> What.RESTED;
            case RESUMED -> What.RESUMED;
        };
        return new RawMoment(
                turn.at(),
                what,
                one.givenBy(),
                one.receiverProfessionalId(),
                null,
                null,
                one.category(),
                null,
                turn.lapsed(),
                null,
                null);
    }

    /** That it was asked, and answered; one that was taken back asked nothing. */
    static List<RawMoment> of(QuestionBack one) {
        if (one.takenBackAt() != null) {
            return List.of();
        }
        UUID asker = one.asker().id();
        RawMoment asked =
                said(one, one.askedAt(), What.ASKED, asker, one.share().giver().id(), one.words());
        QuestionBack.Answer answer = one.answer();
        return answer == null
                ? List.of(asked)
                : List.of(
                        asked,
                        said(
                                one,
                                answer.at(),
                                What.ANSWERED,
                                answer.by().id(),
                                asker,
                                answer.withdrawn() ? null : answer.words()));
    }

    private static RawMoment said(QuestionBack one, Instant at, What what, UUID by, UUID to, @Nullable String words) {
        return new RawMoment(at, what, by, to, null, null, one.share().category(), null, List.of(), words, null);
    }

    Stream<UUID> people() {
        return Stream.of(by, to, former).filter(Objects::nonNull);
    }
}
