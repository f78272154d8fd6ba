package nl.perspectief.shared;

import java.util.Optional;

/**
 * How many whole years old somebody is on a day: one of {@code youngest} to {@code oldest}, because a birth date can be known in
 * part. What both answer alike is the answer; what they do not is unknown.
 */
public record Age(int youngest, int oldest) {
    /** Of whom no birth date is known. */
    public static final Age UNKNOWN = new Age(0, Integer.MAX_VALUE);

    public Age {
        if (youngest < 0 || oldest < youngest) {
            throw new IllegalArgumentException("no such age");
        }
    }

    public static Age of(int years) {
        return new Age(years, years);
    }

    /** Whether it is one number. */
    public boolean exact() {
        return youngest == oldest;
    }

    /** Whether anything is known of it. */
    public boolean known() {
        return oldest != Integer.MAX_VALUE;
    }

    /** Empty when it depends on the part of the birth date that is not known. */
    public Optional<Boolean> atLeast(int years) {
        if (youngest >= years) {
            return Optional.of(true);
        }
        return oldest < years ? Optional.of(false) : Optional.empty();
    }

    /** Whether somebody of this age can be of these years, the last included. */
    public boolean canBe(int from, int last) {
        return youngest <= last && oldest >= from;
    }
}
