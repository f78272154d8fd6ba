package nl.perspectief.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

class UnavailableTests {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300", "53100", "25006"})
    void a_database_that_is_gone_or_takes_nothing_in_is_found_however_it_is_wrapped(String state) {
        assertThat(Unavailable.beneath(new IllegalStateException(new RuntimeException(new SQLException("", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "57014", "40001", "", "0"})
    void what_the_database_refuses_is_no_outage(String state) {
        assertThat(Unavailable.beneath(new DuplicateKeyException("", new SQLException("", state))))
                .isFalse();
        assertThat(Unavailable.beneath(new IllegalStateException())).isFalse();
        assertThat(Unavailable.beneath(null)).isFalse();
    }

    @Test
    void what_failed_first_counts_when_undoing_failed_too() {
        TransactionSystemException undone = new TransactionSystemException("", new SQLException("something else"));
        assertThat(Unavailable.beneath(undone)).isFalse();
        undone.initApplicationException(new IllegalStateException(new SQLTransientConnectionException()));
        assertThat(Unavailable.beneath(undone)).isTrue();
    }

    @Test
    void a_transaction_whose_connection_is_gone_is_found() {
        assertThat(Unavailable.beneath(new TransactionSystemException("", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void a_failure_that_causes_itself_ends() {
        Exception one = new Exception();
        Exception other = new Exception(one);
        one.initCause(other);
        assertThat(Unavailable.beneath(one)).isFalse();
    }
}
