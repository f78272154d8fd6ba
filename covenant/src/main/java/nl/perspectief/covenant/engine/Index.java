package nl.perspectief.covenant.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of each of a few words: an open-addressed hash table at most half full. */
final class Index {
    private final @Nullable String[] words;
    private final int[] numbers;
    private final int size;

    Index(List<String> words) {
        int places = Integer.highestOneBit(Math.max(1, words.size())) * 4;
        this.words = new String[places];
        this.numbers = new int[places];
        this.size = words.size();
        for (int number = 0; number < size; number++) {
            int place = place(words.get(number));
            this.words[place] = words.get(number);
            this.numbers[place] = number;
        }
    }

    /** The number of a word, or -1. */
    int of(String word) {
        int place = place(word);
        return words[place] == null ? -1 : numbers[place];
    }

    /** Where a word is, or where it would be. */
    private int place(String word) {
        int hash = word.hashCode() * 0x9E3779B9;
        int place = (hash ^ hash >>> 16) & words.length - 1;
        while (true) {
            String here = words[place];
            if (here == null || here.equals(word)) {
                return place;
            }
            place = place + 1 & words.length - 1;
        }
    }

    int size() {
        return size;
    }
}
