package nl.perspectief.synthetic.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.Identity;
import org.junit.jupiter.api.Test;

class StoriesTests {
    private static final Path FILES = Path.of("src/main/resources/demo");
    private static final Set<String> MADE_UP = Set.of(
            "Verzonnen",
            "Voorbeeld",
            "Fictiefsma",
            "Nepman",
            "Denkbeeld",
            "Proefstra",
            "Schijnhart",
            "Bedachtsma",
            "Nietecht",
            "Testveld");
    private static final LocalDate SUNDAY = LocalDate.of(2027, 2, 28);

    private static List<Step> steps(LocalDate today) {
        return new Stories(new StoryDays(today)).steps();
    }

    @Test
    void no_text_holds_a_number_that_could_be_somebodys() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("\\d{4,}|\\+31|\\b0\\d-|@");
            }
        }
    }

    @Test
    void every_young_person_is_visibly_made_up_and_called_by_a_name_that_no_other_has() {
        List<Identity> young = steps(SUNDAY).stream()
                .map(Step::story)
                .distinct()
                .map(Story::young)
                .filter(Objects::nonNull)
                .toList();
        assertThat(young.stream().map(Identity::familyName))
                .allSatisfy(name -> assertThat(MADE_UP).contains(name));
        assertThat(young.stream().map(Identity::firstName).collect(Collectors.toSet()))
                .hasSize(young.size());
        assertThat(young)
                .allSatisfy(one -> assertThat(one.ageOn(SUNDAY).oldest()).isBetween(10, 18));
    }

    @Test
    void on_whatever_day_it_is_made_nobody_worked_in_a_weekend_or_after_yesterday() {
        for (LocalDate today : IntStream.range(0, 7).mapToObj(SUNDAY::plusDays).toList()) {
            List<Step> steps = steps(today);
            assertThat(steps).hasSizeGreaterThan(250).allSatisfy(step -> {
                LocalDate day = DutchDays.of(step.at());
                assertThat(day).isBefore(today);
                assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            });
            assertThat(steps.stream().map(Step::at)).isSorted();
        }
    }

    @Test
    void a_word_of_a_story_that_nobody_reads_is_a_mistake() {
        Words words = new Words(Map.of("why", "Omdat.", "wyh", "Typefout."), new StoryDays(SUNDAY));
        assertThat(words.text("why")).isEqualTo("Omdat.");
        assertThatThrownBy(words::demandAllRead).hasMessageContaining("wyh");
    }

    @Test
    void the_clock_of_a_story_never_goes_back() {
        StoryClock clock = (StoryClock) LifeCommand.clock();
        Instant begun = clock.instant();
        clock.reach(begun.plusSeconds(3600));
        clock.reach(begun);
        assertThat(clock.instant()).isAfterOrEqualTo(begun.plusSeconds(3600));
        clock.reach(clock.outside());
        assertThat(clock.instant()).isAfter(begun.plusSeconds(24 * 3600));
    }
}
