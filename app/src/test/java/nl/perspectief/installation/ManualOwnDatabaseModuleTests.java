package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The chapters of the manual on a PostgreSQL of the partnership itself, typed in their order with the words that stand there. */
class ManualOwnDatabaseModuleTests {
    @Test
    void an_own_postgresql_is_prepared_and_filled_as_the_manual_says() {
        List<List<String>> commands = ManualPage.named("installeren.md").marked("groot");
        assertThat(commands.stream().map(List::getFirst))
                .contains("database-roles", "migrate", "register-covenant", "sign", "neighbourhood", "user");
        try (OwnInstallation own = new OwnInstallation()) {
            for (List<String> words : commands) {
                CommandLine typed = new CommandLine(own.askedByOwner(here(words)), (_, _) -> {
                    throw new AssertionError("no command starts the application");
                });
                assertThat(typed.answer()).as(words.toString()).isZero();
            }
        }
    }

    /** The same words; the tests run one folder deeper. */
    private static String[] here(List<String> words) {
        return words.stream()
                .map(word -> word.startsWith("covenants/") ? "../" + word : word)
                .toArray(String[]::new);
    }
}
