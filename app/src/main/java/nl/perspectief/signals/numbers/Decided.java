package nl.perspectief.signals.numbers;

/**
 * Counted decisions of a year.
 *
 * @param row the number of the route, or the name of the neighbourhood; empty when that is not known
 * @param takenOn whether a personal approach followed
 */
record Decided(String row, boolean takenOn, long number) {}
