package nl.perspectief.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseQuestion;
import nl.perspectief.installation.TestInstallation;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.signals.SignalLine;
import nl.perspectief.signals.SignalQuestion;
import nl.perspectief.signals.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class GenerateModuleTests {
    private static final GenerateCommand.Wanted WANTED = new GenerateCommand.Wanted(60, 20, 42);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path folder;

    @Test
    void made_up_work_went_through_the_rules_and_is_seen_only_by_whose_it_is() {
        try (TestInstallation installation = TestInstallation.start(folder, Map.of())) {
            ApplicationContext application = installation.application();
            assertThat(GenerateCommand.run(application, installation.owner(), WANTED, System.out))
                    .isZero();

            Professionals professionals = application.getBean(Professionals.class);
            CaseFiles files = application.getBean(CaseFiles.class);
            List<Integer> seen = new ArrayList<>();
            List<Integer> shown = new ArrayList<>();
            professionals.logins().forEach(login -> {
                Acting acting = login.mandate().under(Working.on("d3"), TRACE);
                seen.add(files.list(acting, CaseQuestion.newest(null, null)).total());
                shown.add(rows(application, acting));
            });
            assertThat(seen).as("as many as the wall shows of all").isEqualTo(shown);
            assertThat(seen).contains(0).allMatch(total -> total <= WANTED.cases());
            assertThat(seen.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(2 * WANTED.cases());
            assertThat(application
                            .getBean(Signals.class)
                            .list(
                                    professionals.of("hugo.om").getFirst().under(Working.on("d2"), TRACE),
                                    new SignalQuestion(false, EnumSet.allOf(SignalLine.State.class), null))
                            .lines())
                    .isEmpty();
            assertThat(new VerifyCommand(installation.ownerTables(folder), Chains.ALL, Clock.systemUTC(), System.out)
                            .run(VerifyCommand.Options.NONE))
                    .isZero();
        }
    }

    private static int rows(ApplicationContext application, Acting acting) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        return application
                .getBean(Transactions.class)
                .as(
                        acting,
                        () -> jdbc.sql("SELECT count(*) FROM case_file")
                                .query(Integer.class)
                                .single());
    }
}
