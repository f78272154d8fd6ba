package nl.perspectief.learning.web;

/** How sure somebody is, in words and never as a number. */
public enum Sureness {
    NOT,
    LITTLE,
    FAIRLY,
    SURE,
    VERY
}
