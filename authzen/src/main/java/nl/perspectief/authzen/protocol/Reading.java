package nl.perspectief.authzen.protocol;

/** What came of reading a request. */
public sealed interface Reading<T> {
    /** It can be answered. */
    record Readable<T>(T value) implements Reading<T> {}

    /** It cannot. */
    record Faulty<T>(Fault fault) implements Reading<T> {}
}
