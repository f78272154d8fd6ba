package nl.perspectief.covenant.authzen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.meaning.Word;

/** From what a plain request said to the row and column of its question; what {@link Wording} does, with numbers. */
final class Cells {
    /** The covenant has no word for it. */
    static final int NO_WORD = -1;

    private static final int FORMS = Form.values().length;

    private final Map<Dimension, List<String>> words = new EnumMap<>(Dimension.class);
    private final Found[] found;
    private final Found form;
    private final int[] rows;
    private final int[] columns;
    private final int receivers;
    private final int roles;
    private final int categories;
    private final int purposes;
    private final int phases;

    /** How a word is found. @param byText for each text that is known @param other for any other text */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Found(int place, int[] byText, int other, int absent) {
        static Found of(Choice choice, Wanted wanted, ToIntFunction<String> number) {
            int otherwise = choice.otherwise() == null ? NO_WORD : number.applyAsInt(choice.otherwise());
            int[] byText = wanted.texts().stream()
                    .mapToInt(text -> {
                        String word =
                                choice.values() == null ? text : choice.values().get(text);
                        return word == null ? otherwise : number.applyAsInt(word);
                    })
                    .toArray();
            return new Found(wanted.place(choice), byText, choice.values() == null ? NO_WORD : otherwise, otherwise);
        }

        int in(PlainReader request) {
            int said = place < 0 ? PlainReader.ABSENT : request.said(place);
            return said >= 0 ? byText[said] : said == PlainReader.ABSENT ? absent : other;
        }
    }

    Cells(Wanted wanted, Mapping mapping, CompiledCovenant covenant) {
        this.found = new Found[Dimension.values().length];
        for (Dimension dimension : Dimension.values()) {
            List<String> here = covenant.covenant().vocabulary().askable(dimension);
            words.put(dimension, here);
            found[dimension.ordinal()] =
                    Found.of(Objects.requireNonNull(mapping.words().get(dimension)), wanted, here::indexOf);
        }
        this.form = Found.of(
                mapping.form(),
                wanted,
                word -> Word.of(Form.class, word).map(Form::ordinal).orElse(NO_WORD));
        this.receivers = size(Dimension.RECEIVER);
        this.roles = size(Dimension.ROLE);
        this.categories = size(Dimension.CATEGORY);
        this.purposes = size(Dimension.PURPOSE);
        this.phases = size(Dimension.PHASE);
        this.rows = new int[size(Dimension.GIVER) * receivers * roles];
        this.columns = new int[categories * purposes * phases * FORMS];
        fill(covenant);
    }

    private int size(Dimension dimension) {
        return word(dimension).size();
    }

    private List<String> word(Dimension dimension) {
        return Objects.requireNonNull(words.get(dimension));
    }

    String word(Dimension dimension, int number) {
        return word(dimension).get(number);
    }

    /** The covenant numbers rows and columns as it likes, so it is asked for each of them. */
    private void fill(CompiledCovenant covenant) {
        Question any = covenant.question(0, 0);
        int row = 0;
        for (String giver : word(Dimension.GIVER)) {
            for (String receiver : word(Dimension.RECEIVER)) {
                for (String role : word(Dimension.ROLE)) {
                    rows[row++] = covenant.row(new Question(
                            giver, receiver, role, any.category(), any.purpose(), any.phase(), any.form()));
                }
            }
        }
        int column = 0;
        for (String category : word(Dimension.CATEGORY)) {
            for (String purpose : word(Dimension.PURPOSE)) {
                for (String phase : word(Dimension.PHASE)) {
                    for (Form each : Form.values()) {
                        columns[column++] = covenant.column(
                                new Question(any.giver(), any.receiver(), any.role(), category, purpose, phase, each));
                    }
                }
            }
        }
    }

    /** The number of the word in a dimension, or {@link #NO_WORD}. */
    int number(Dimension dimension, PlainReader request) {
        return found[dimension.ordinal()].in(request);
    }

    /** The row in the covenant's space, or {@link #NO_WORD}. */
    int row(PlainReader request) {
        int giver = number(Dimension.GIVER, request);
        int receiver = number(Dimension.RECEIVER, request);
        int role = number(Dimension.ROLE, request);
        return (giver | receiver | role) < 0 ? NO_WORD : rows[(giver * receivers + receiver) * roles + role];
    }

    /** The column in the covenant's space, or {@link #NO_WORD}. */
    int column(PlainReader request) {
        int category = number(Dimension.CATEGORY, request);
        int purpose = number(Dimension.PURPOSE, request);
        int phase = number(Dimension.PHASE, request);
        int amount = form.in(request);
        return (category | purpose | phase | amount) < 0
                ? NO_WORD
                : columns[((category * purposes + purpose) * phases + phase) * FORMS + amount];
    }

    /** How many flows there are: giver, receiver and category. */
    int flows() {
        return size(Dimension.GIVER) * receivers * categories;
    }

    /** The number of the flow of a request that has a row and a column. */
    int flow(PlainReader request) {
        return (number(Dimension.GIVER, request) * receivers + number(Dimension.RECEIVER, request)) * categories
                + number(Dimension.CATEGORY, request);
    }
}
