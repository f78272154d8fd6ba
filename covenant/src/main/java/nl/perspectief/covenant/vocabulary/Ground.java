package nl.perspectief.covenant.vocabulary;

import java.time.LocalDate;

/** A legal ground: an article, and the date of the text that was read. A covenant cannot create one. */
public record Ground(String id, String name, LocalDate textOf) implements Named {}
