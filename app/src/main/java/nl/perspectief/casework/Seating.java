package nl.perspectief.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who sits at the table of a case at one moment, as far as the reader may know. */
public record Seating(List<Seat> seats) {
    public Seating {
        seats = List.copyOf(seats);
    }

    static Seating at(Instant moment, List<Seat> all) {
        return new Seating(all.stream().filter(seat -> seat.liveAt(moment)).toList());
    }

    /** The seat of somebody. */
    public Optional<Seat> of(UUID professional) {
        return seats.stream()
                .filter(seat -> seat.professionalId().equals(professional))
                .findFirst();
    }

    public Optional<Seat> find(UUID seatId) {
        return seats.stream().filter(seat -> seat.id().equals(seatId)).findFirst();
    }

    /** Until when something can be given to somebody: as long as was asked, and not longer than the seat lasts. */
    public Instant until(UUID professional, Instant asked) {
        return of(professional).map(Seat::until).filter(asked::isAfter).orElse(asked);
    }
}
