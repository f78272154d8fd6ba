package nl.perspectief.shared;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as somebody reads it, whatever stands there to separate its words and digits: any blank is one space, any dash a hyphen, any
 * digit one of ours, and what nobody sees is gone (Unicode NFKC, general categories Z, Pd, Nd and Cf). What looks for something in a
 * text looks in this one, because a pasted number has blanks and dashes of its own.
 */
public final class AsRead {
    private final StringBuilder read = new StringBuilder();
    private final String written;
    private int[] begins;
    private int[] ends;

    private AsRead(String written) {
        this.written = written;
        this.begins = new int[written.length()];
        this.ends = new int[written.length()];
    }

    public static AsRead of(String written) {
        AsRead view = new AsRead(written);
        for (int at = 0; at < written.length(); ) {
            int character = written.codePointAt(at);
            int next = at + Character.charCount(character);
            view.add(character, at, next);
            at = next;
        }
        return view;
    }

    private void add(int character, int from, int to) {
        int type = Character.getType(character);
        if (Character.isWhitespace(character) || type == Character.SPACE_SEPARATOR) {
            blank(character == '\n' ? '\n' : ' ', from, to);
        } else if (type == Character.DASH_PUNCTUATION || character == '\u2212') {
            put('-', from, to);
        } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
            put((char) ('0' + Character.digit(character, 10)), from, to);
        } else if (type != Character.FORMAT && type != Character.CONTROL) {
            Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                    .chars()
                    .forEach(one -> put((char) one, from, to));
        }
    }

    /** A run of blanks is one, and a new line when there is one in it. */
    private void blank(char character, int from, int to) {
        int last = read.length() - 1;
        if (last < 0 || read.charAt(last) != ' ' && read.charAt(last) != '\n') {
            put(character, from, to);
        } else {
            ends[last] = to;
            if (character == '\n') {
                read.setCharAt(last, '\n');
            }
        }
    }

    private void put(char character, int from, int to) {
        int at = read.length();
        if (at == begins.length) {
            begins = Arrays.copyOf(begins, at * 2 + 1);
            ends = Arrays.copyOf(ends, at * 2 + 1);
        }
        begins[at] = from;
        ends[at] = to;
        read.append(character);
    }

    /** What is read. */
    public String text() {
        return read.toString();
    }

    /** As it was written: of what is read from one place up to another. @throws IndexOutOfBoundsException outside of the text */
    public String written(int from, int to) {
        return written.substring(begin(from), end(to));
    }

    /** Where in what was written a letter of what is read begins. */
    public int begin(int at) {
        return begins[at];
    }

    /** Where in what was written ends what is read up to there. @param to at least 1 */
    public int end(int to) {
        return ends[to - 1];
    }
}
