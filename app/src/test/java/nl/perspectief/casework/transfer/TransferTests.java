package nl.perspectief.casework.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.casework.MadeUp;
import nl.perspectief.casework.transfer.Transfer.State;
import nl.perspectief.organisations.Professional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TransferTests {
    private static final Professional DECIDER = MadeUp.PROCESS_LEAD.professional();
    private static final Professional READER = MadeUp.COLLEAGUE.professional();

    private static Transfer transfer(Transfer.@Nullable Reading reading, Transfer.@Nullable End end) {
        return new Transfer(new UUID(0, 1), "g", null, DECIDER, Instant.EPOCH, null, reading, end);
    }

    private static Transfer.Reading read(boolean agrees) {
        return new Transfer.Reading(READER, agrees, Instant.EPOCH, null);
    }

    private static Transfer.End end(boolean carriedOut) {
        return new Transfer.End(carriedOut, DECIDER, Instant.EPOCH, null, null);
    }

    @Test
    void a_transfer_is_decided_when_a_second_process_lead_agrees() {
        assertThat(transfer(null, null).state()).isEqualTo(State.WAITS_FOR_READER);
        assertThat(transfer(null, null).decided()).isFalse();
        assertThat(transfer(read(true), null).decided()).isTrue();
        assertThat(transfer(read(false), null).state()).isEqualTo(State.NOT_AGREED);
    }

    @Test
    void whoever_decided_cannot_agree_with_herself() {
        assertThat(transfer(null, null).mayBeReadBy(DECIDER.id())).isFalse();
        assertThat(transfer(null, null).mayBeReadBy(READER.id())).isTrue();
    }

    @Test
    void a_decision_is_read_once_and_not_after_its_end() {
        assertThat(transfer(read(true), null).mayBeReadBy(READER.id())).isFalse();
        assertThat(transfer(read(false), null).mayBeReadBy(READER.id())).isFalse();
        assertThat(transfer(null, end(false)).mayBeReadBy(READER.id())).isFalse();
    }

    @Test
    void an_end_is_an_end_whatever_was_read() {
        assertThat(transfer(read(true), end(true)).state()).isEqualTo(State.CARRIED_OUT);
        assertThat(transfer(read(true), end(false)).state()).isEqualTo(State.TAKEN_BACK);
        assertThat(transfer(read(true), end(true)).decided()).isFalse();
    }

    @Test
    void a_next_decision_waits_while_one_is_open() {
        assertThat(transfer(null, null).open()).isTrue();
        assertThat(transfer(read(true), null).open()).isTrue();
        assertThat(transfer(read(false), null).open()).isFalse();
        assertThat(transfer(null, end(false)).open()).isFalse();
        assertThat(transfer(read(true), end(true)).open()).isFalse();
    }
}
