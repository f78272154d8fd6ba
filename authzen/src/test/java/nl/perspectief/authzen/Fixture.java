package nl.perspectief.authzen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.authzen.answers.AnswerWriter;
import nl.perspectief.authzen.answers.Answers;
import nl.perspectief.authzen.mapping.MappedQuestion;
import nl.perspectief.authzen.mapping.Mapping;
import nl.perspectief.authzen.mapping.Wording;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.authzen.protocol.RequestReader;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Source;

/** A covenant with a mapping from a folder of the test resources: bytes in, bytes out. */
record Fixture(CompiledCovenant covenant, Wording wording, AnswerWriter writer) {
    static final Path FOLDER = Path.of("src", "test", "resources", "authzen");
    static final AnswerWriter.Frame FRAME = new AnswerWriter.Frame("2026-03-01T12:00:00Z", "0".repeat(31) + "1");

    static Fixture of(String name) {
        Path folder = FOLDER.resolve(name);
        return of(read(folder), Mapping.read(text(folder.resolve("mapping.yaml"))));
    }

    /** The local approach that ships with the product. */
    static Covenant lichtendal() {
        return read(Path.of("..", "covenants", "lokale-pga-lichtendal"));
    }

    private static Covenant read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (var articles = Files.newDirectoryStream(folder, "*.md")) {
            for (Path article : articles) {
                files.put(article.getFileName().toString(), Files.readString(article));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static Fixture of(Covenant covenant, Mapping mapping) {
        CompiledCovenant compiled = CompiledCovenant.of(covenant);
        return new Fixture(compiled, new Wording(mapping, covenant), new AnswerWriter(compiled));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] answer(AccessRequest request) {
        return answer(request, Truth.UNKNOWN);
    }

    private byte[] answer(AccessRequest request, Truth registered) {
        return switch (wording.ask(request)) {
            case MappedQuestion.Unclear _ -> writer.unspoken(FRAME);
            case MappedQuestion.Clear clear -> {
                Facts facts = condition ->
                        clear.claimed().getOrDefault(condition, ours(condition) ? registered : Truth.UNKNOWN);
                Decision decision = covenant.decide(clear.question(), facts);
                yield writer.answer(clear.question(), facts, decision, FRAME);
            }
        };
    }

    private boolean ours(String condition) {
        Source source = covenant.covenant().conditions().stream()
                .filter(it -> it.id().equals(condition))
                .findFirst()
                .orElseThrow()
                .source();
        return source == Source.REGISTER || source == Source.CLOCK;
    }

    byte[] evaluate(byte[] body) {
        return evaluate(body, Truth.UNKNOWN);
    }

    /** @param registered how the conditions stand of which register or clock speak */
    byte[] evaluate(byte[] body, Truth registered) {
        return switch (RequestReader.evaluation(body)) {
            case Reading.Readable<AccessRequest> readable -> answer(readable.value(), registered);
            case Reading.Faulty<AccessRequest> faulty -> Answers.faulty(faulty.fault());
        };
    }
}
