package nl.perspectief.guide.editing;

import java.util.ArrayList;
import java.util.List;

/** What is otherwise between two texts, line by line: the fewest lines that go and come. */
public final class LineDifference {
    private LineDifference() {}

    /** What becomes of a line. */
    public enum Fate {
        STAYS,
        GOES,
        COMES
    }

    /** A line of one of the texts or both. */
    public record Line(Fate fate, String text) {}

    /** All lines in their order; of a change what goes stands before what comes. */
    public static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> young = after.lines().toList();
        int[][] common = common(old, young);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                lines.add(new Line(Fate.STAYS, old.get(i)));
                i++;
                j++;
            } else if (j == young.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Fate.GOES, old.get(i)));
                i++;
            } else {
                lines.add(new Line(Fate.COMES, young.get(j)));
                j++;
            }
        }
        return lines;
    }

    /** Only what goes and comes. */
    public static List<Line> changed(String before, String after) {
        return of(before, after).stream()
                .filter(line -> line.fate() != Fate.STAYS)
                .toList();
    }

    /** How many lines the rests of both have in common, in their order, from each place on. */
    private static int[][] common(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
