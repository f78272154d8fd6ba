package nl.perspectief.covenant.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Truth;
import org.junit.jupiter.api.Test;

/** The short way from bytes to bytes gives what the long way gives, byte for byte, or leaves it to the long way. */
class PlainDecisionsTests {
    private static final int ROUNDS = 40_000;
    private static final String PERMIT = "{\"decision\":true";
    private static final CompiledCovenant LICHTENDAL = CompiledCovenant.of(Examples.lichtendal());

    /** A register that knows all kinds of things, the same each time. */
    private static final CompiledCovenant.Registered REGISTER = (giver, receiver, category) -> condition -> {
        int kind = Math.floorMod(Objects.hash(giver, receiver, category, condition), 8);
        return kind == 0 ? Truth.FALSE : kind == 1 ? Truth.UNKNOWN : Truth.TRUE;
    };

    /** How often the short way answered, and how often with a permission. */
    private record Tally(int plain, int permitted) {}

    /** One point takes the short way where it can; the other, with nothing in common, always the long one. */
    private static Tally compare(CompiledCovenant covenant, Mapping mapping, Supplier<byte[]> requests) {
        DecisionPoint quick = new DecisionPoint(covenant, mapping, REGISTER);
        DecisionPoint slow = new DecisionPoint(covenant, mapping, REGISTER);
        PlainDecisions counted = PlainDecisions.of(slow).orElse(null);
        int plain = 0;
        int permitted = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] body = requests.get();
            ByteBuffer answer = quick.answer(body, Fixture.FRAME);
            assertThat(answer)
                    .as(() -> Base64.getEncoder().encodeToString(body))
                    .isEqualTo(slow.answerAnything(body, Fixture.FRAME));
            if (counted != null && counted.answer(body) != null) {
                plain++;
                permitted += StandardCharsets.UTF_8.decode(answer).toString().startsWith(PERMIT) ? 1 : 0;
            }
        }
        return new Tally(plain, permitted);
    }

    @Test
    void generated_requests_are_answered_alike() {
        GeneratedRequests requests = new GeneratedRequests(LICHTENDAL.covenant(), 20_261_125);
        Tally tally = compare(LICHTENDAL, Mapping.standard(), requests::next);
        assertThat(tally.plain()).isBetween(ROUNDS / 4, ROUNDS * 9 / 10);
        assertThat(tally.permitted()).isGreaterThan(ROUNDS / 400);
    }

    @Test
    void mutated_requests_are_answered_alike() {
        List<String> seeds = new ArrayList<>(FuzzTests.requests());
        GeneratedRequests requests = new GeneratedRequests(LICHTENDAL.covenant(), 7);
        for (int i = 0; i < 200; i++) {
            seeds.add(new String(requests.next(), StandardCharsets.UTF_8));
        }
        Tally tally = compare(LICHTENDAL, Mapping.standard(), new Mutations(11, seeds)::next);
        assertThat(tally.plain()).isBetween(ROUNDS / 400, ROUNDS * 9 / 10);
    }

    /** Each position of one request with each of some bytes that mean something in JSON, right after the request itself. */
    @Test
    void one_wrong_byte_in_a_known_form_is_seen() {
        String conditions = LICHTENDAL.covenant().conditions().stream()
                .map(condition ->
                        "\"" + condition.id() + "\":" + !condition.id().equals("toestemming"))
                .collect(Collectors.joining(","));
        byte[] good = """
                {"subject":{"type":"user","id":"u","properties":{"organisation":"gemeente","role":"procesregisseur"}},\
                "action":{"name":"read","properties":{"purpose":"d2"}},"resource":{"type":"item","id":"i","properties":\
                {"giver":"jongerenwerk","category":"c4","form":"full"}},"context":{"phase":"f2","conditions":\
                {%s}}}""".formatted(conditions).getBytes(StandardCharsets.UTF_8);
        DecisionPoint quick = new DecisionPoint(LICHTENDAL, Mapping.standard(), REGISTER);
        DecisionPoint slow = new DecisionPoint(LICHTENDAL, Mapping.standard(), REGISTER);
        for (int at = 0; at < good.length; at++) {
            for (char other : "\"\\,:{}[] \n\0\u001ftfn1-\u007f\u00e9".toCharArray()) {
                byte[] bad = good.clone();
                bad[at] = (byte) other;
                assertThat(quick.answer(good, Fixture.FRAME)).isEqualTo(slow.answerAnything(good, Fixture.FRAME));
                assertThat(quick.answer(bad, Fixture.FRAME))
                        .as("%s at %s", (int) other, at)
                        .isEqualTo(slow.answerAnything(bad, Fixture.FRAME));
            }
        }
    }

    @Test
    void nothing_of_an_earlier_answer_is_left_in_the_buffer() {
        GeneratedRequests requests = new GeneratedRequests(LICHTENDAL.covenant(), 9);
        DecisionPoint point = new DecisionPoint(LICHTENDAL, Mapping.standard(), REGISTER);
        for (int i = 0; i < 2_000; i++) {
            ByteBuffer answer = point.answer(requests.next(), Fixture.FRAME);
            byte[] behind = Arrays.copyOfRange(answer.array(), answer.limit(), answer.capacity());
            assertThat(behind).isEqualTo(new byte[behind.length]);
        }
    }

    @Test
    void a_mapping_that_reads_more_than_simple_values_always_takes_the_long_way() {
        for (String name : List.of("certification", "todo")) {
            Mapping mapping =
                    Mapping.read(Fixture.text(Fixture.FOLDER.resolve(name).resolve("mapping.yaml")));
            CompiledCovenant covenant = Fixture.of(name).covenant();
            Tally tally = compare(covenant, mapping, new Mutations(3, FuzzTests.requests())::next);
            assertThat(tally.plain()).isZero();
        }
    }
}
