package nl.perspectief.authzen;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests that somebody sends by mistake or by design: good ones, broken in all ways that readers stumble over. */
public final class Mutations {
    private static final List<String> PIECES = List.of(
            "\\u0000",
            "\\ud800",
            "\\",
            "\"",
            "\u0000",
            "null",
            "true",
            "[[[[[[[[",
            "{\"a\":{\"a\":",
            "1e999999",
            "-0",
            "\"subject\":{}",
            ",\"context\":{\"conditions\":{\"toestemming\":",
            "\"evaluations\":[",
            "'; --",
            "\u202e",
            "é",
            "\uD83D\uDE00",
            "}",
            "]",
            ",",
            ":",
            "\"page\":{\"token\":\"AAAA\",\"limit\":99999999999}",
            "\"time\":\"+999999999-12-31T23:59:59Z\"",
            "\"id\":\"\"",
            "\"type\":\"item\"",
            "/* */",
            "NaN",
            "\n",
            "{}".repeat(300),
            "a".repeat(5_000),
            "[".repeat(2_000),
            "9".repeat(500));

    private final Random random;
    private final List<byte[]> seeds;

    public Mutations(long seed, List<String> requests) {
        this.random = new Random(seed);
        this.seeds = requests.stream()
                .map(request -> request.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The next one, with one to four changes. */
    public byte[] next() {
        byte[] bytes = any();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size())).clone();
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(24));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> joined(bytes, at, new byte[0], to);
            case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> joined(bytes, at, any(), Math.min(bytes.length, at + random.nextInt(200)));
            case 5 ->
                random.nextInt(20) == 0
                        ? new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE)
                        : flipped(bytes);
            default -> joined(bytes, at, piece(), random.nextBoolean() ? at : to);
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, before);
        out.writeBytes(middle);
        out.write(bytes, after, bytes.length - after);
        return out.toByteArray();
    }
}
