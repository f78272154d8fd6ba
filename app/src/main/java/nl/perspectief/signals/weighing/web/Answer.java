package nl.perspectief.signals.weighing.web;

/** Yes or no, as a form asks it. */
public enum Answer {
    YES,
    NO;

    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    public boolean yes() {
        return this == YES;
    }
}
