package nl.perspectief.covenants;

/** An item as another organisation reads it, with the disclosure that opened it. Preview and delivery show this same. */
public record Received(Item item, Disclosure disclosure) {}
