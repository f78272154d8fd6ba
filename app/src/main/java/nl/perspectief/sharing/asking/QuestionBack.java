package nl.perspectief.sharing.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * What who was given something asked who gave it.
 *
 * @param share what it is about
 * @param stands whether that can be read now by who asks: when it ended, so did the question
 * @param standsIn whether who acts asked it, or stands in for who did
 * @param dueOn the last day to answer
 * @param answer absent as long as there is none
 * @param takenBackAt when who asked took it back; absent when nobody did
 */
public record QuestionBack(
        UUID id,
        Share share,
        boolean stands,
        boolean standsIn,
        Person asker,
        Instant askedAt,
        LocalDate dueOn,
        String words,
        @Nullable Answer answer,
        @Nullable Instant takenBackAt) {

    /**
     * What was given.
     *
     * @param giver who gave it
     * @param firstName of whom it is about; absent when there is no name, or when it is not the reader's to know
     */
    public record Share(
            UUID id,
            UUID itemId,
            UUID fileId,
            String fileKind,
            String covenant,
            String category,
            Person giver,
            @Nullable String firstName,
            @Nullable Age age) {}

    /** Somebody of one side. */
    public record Person(UUID id, UUID organisationId, String name) {}

    /**
     * @param share by which its words are read; absent when it has none, and when they were destroyed
     * @param words absent when it has none, and when they are not, or no longer, the reader's to see
     * @param read whether who asked read it; of who wants to be called, whether that was done
     * @param withdrawnFor why the words can no longer be read; absent when they can
     */
    public record Answer(
            AnswerWay way,
            Person by,
            Instant at,
            @Nullable UUID share,
            @Nullable String words,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnFor,
            boolean read) {
        /** Whether nobody who asked reads the words any more. */
        public boolean withdrawn() {
            return way == AnswerWay.SAID && (share == null || withdrawnAt != null);
        }
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return stands && answer == null && takenBackAt == null;
    }

    /** Whether it can be answered: it waits, or who wants to be called or had nothing to say can still say something else. */
    public boolean answerable() {
        return stands && takenBackAt == null && (answer == null || answer.way() != AnswerWay.SAID && !answer.read());
    }

    /** Whether who asked was asked to call, and did not say that this was done. */
    public boolean toCall() {
        return answer != null && answer.way() == AnswerWay.CALL && !answer.read();
    }

    /** Whether there is an answer to read of which who asked did not say that this was done. */
    public boolean toRead() {
        return answer != null && answer.way() != AnswerWay.CALL && !answer.read();
    }

    /** How it was answered; absent when it was not. */
    public @Nullable AnswerWay way() {
        return answer == null ? null : answer.way();
    }

    public boolean lateOn(LocalDate day) {
        return open() && dueOn.isBefore(day);
    }

    /** Whether who acts asked it. */
    public boolean askedBy(Acting acting) {
        return asker.id().equals(acting.professionalId());
    }

    /** Whether who acts is of the side that gave. */
    public boolean givenBy(Acting acting) {
        return share.giver().organisationId().equals(acting.organisationId());
    }
}
