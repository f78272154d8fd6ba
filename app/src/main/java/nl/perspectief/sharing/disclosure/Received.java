package nl.perspectief.sharing.disclosure;

import nl.perspectief.sharing.items.Item;

/** An item as another organisation reads it, with the disclosure that opened it. Preview and delivery show this same. */
public record Received(Item item, Disclosure disclosure) {}
