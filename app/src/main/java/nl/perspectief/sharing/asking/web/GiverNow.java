package nl.perspectief.sharing.asking.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;

/** One side of a question, to be called. @param left whether that one no longer works there */
public record GiverNow(Professional who, boolean left) {
    static GiverNow of(Professionals professionals, UUID id) {
        return new GiverNow(
                Objects.requireNonNull(professionals.named(List.of(id)).get(id)),
                professionals.left(List.of(id)).contains(id));
    }
}
