package nl.perspectief.sharing.advice;

/** What one would share for, and where in the work: a purpose and a phase, by the covenant's ids. */
public record Aim(String purpose, String phase) {}
