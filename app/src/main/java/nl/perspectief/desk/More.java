package nl.perspectief.desk;

/**
 * What waits beyond the first of its kind, to be seen elsewhere.
 *
 * @param key of the sentence; {@code {0}} is how many there are
 * @param path where all of them are
 */
public record More(String key, String path, int number) {}
