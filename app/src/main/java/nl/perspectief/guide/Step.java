package nl.perspectief.guide;

/** One thing that somebody can do now. */
public record Step(StepKind kind, Claim claim) {}
