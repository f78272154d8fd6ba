package nl.perspectief.covenant;

/** Something the covenant declares: an id for rules and machines, a name for people. */
public interface Named {
    String id();

    String name();
}
