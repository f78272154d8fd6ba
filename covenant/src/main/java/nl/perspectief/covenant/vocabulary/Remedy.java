package nl.perspectief.covenant.vocabulary;

/** How a condition can be made true. @param who may do it @param how in words for the one who does it */
public record Remedy(String who, String how) {}
