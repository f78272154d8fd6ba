package nl.perspectief.learning.training;

import nl.perspectief.organisations.Professional;

/** Who signed up, for who organises it. */
public record SignedUp(Professional who, TrainingSeat seat) {}
