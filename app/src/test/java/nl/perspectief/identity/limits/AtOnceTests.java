package nl.perspectief.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtOnceTests {
    private static final Address ONE = new Address("203.0.113.9");
    private static final Address OTHER = new Address("198.51.100.1");

    private final AtOnce inside = new AtOnce(2);

    @Test
    void so_many_of_one_address_come_in_and_the_next_when_one_leaves() {
        assertThat(inside.enter(ONE)).isTrue();
        assertThat(inside.enter(ONE)).isTrue();
        assertThat(inside.enter(ONE)).as("one too many").isFalse();
        inside.leave(ONE);
        inside.leave(ONE);
        assertThat(inside.enter(ONE)).isTrue();
    }

    @Test
    void one_address_takes_no_place_of_another() {
        inside.enter(ONE);
        inside.enter(ONE);
        assertThat(inside.enter(OTHER)).isTrue();
    }

    @Test
    void who_leaves_without_having_come_makes_no_room() {
        inside.leave(ONE);
        inside.enter(ONE);
        inside.enter(ONE);
        assertThat(inside.enter(ONE)).isFalse();
    }
}
