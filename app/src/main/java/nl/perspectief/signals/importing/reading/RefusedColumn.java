package nl.perspectief.signals.importing.reading;

/** A column that was not read. @param heading as it stood in the file */
public record RefusedColumn(String heading, NobodyHandsIn what) {}
