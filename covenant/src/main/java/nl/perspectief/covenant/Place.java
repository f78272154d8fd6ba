package nl.perspectief.covenant;

/** Where something stands in the document. @param line counted from 1 */
public record Place(String file, int line) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile == 0 ? Integer.compare(line, other.line) : byFile;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
