package nl.perspectief.bench;

import java.util.List;

/**
 * A page to measure, as the person of the demo partnership who can do the least and yet has work there.
 *
 * @param path {@code {id}} stands for the first case in that person's list
 */
record Page(String path, String subject) {
    private static final String YOUTH_WORKER = "sanne.jongerenwerk";

    static final String CASES = "/casussen";

    static final List<Page> ALL = List.of(
            new Page("/", YOUTH_WORKER),
            new Page("/signalen", YOUTH_WORKER),
            new Page(CASES, YOUTH_WORKER),
            new Page(CASES + "/{id}", YOUTH_WORKER),
            new Page("/mag-ik-delen", YOUTH_WORKER),
            new Page("/wegingen", "ilse.gemeente"),
            new Page("/logboek", "fg.gemeente"));
}
