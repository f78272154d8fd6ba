package nl.perspectief.covenant;

/** A stream between two partners that some role could receive in some form. */
public record Flow(String giver, String receiver, String category, String purpose, String phase) {}
