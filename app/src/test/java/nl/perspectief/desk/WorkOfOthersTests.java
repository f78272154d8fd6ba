package nl.perspectief.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each kind of worklist says what becomes of the work of somebody who left or lost a role, and which test shows it. */
class WorkOfOthersTests {
    /** Of whoever has the role, in that organisation: it is nobody's own. */
    private static final Set<String> OF_A_ROLE = Set.of(
            "PeopleWorklist",
            "PlacesWorklist",
            "ConsultWorklist",
            "DecisionLetterWorklist",
            "ReadinessWorklist",
            "ObjectionWorklist",
            "GuideWorklist",
            "LessonsWorklist",
            "TrainingWorklist");

    /** Of one person: who shows to whom it moves. */
    private static final Map<String, String> OF_A_PERSON = new TreeMap<>(Map.of(
            "SignalWorklist", "nl.perspectief.signals.expiry.SignalExpiryModuleTests",
            "CaseWorklist", "nl.perspectief.casework.web.ToldModuleTests",
            "SeatWorklist", "nl.perspectief.casework.web.LeavingModuleTests",
            "QuestionsWorklist", "nl.perspectief.casework.web.LeavingModuleTests",
            "RightsWorklist", "nl.perspectief.signals.web.LeaverWorkModuleTests",
            // it moves to nobody: what somebody typed goes with who left, and who asked the police asks another
            "DraftWorklist", "nl.perspectief.drafts.DraftWallModuleTests",
            "PoliceWorklist", "nl.perspectief.signals.police.web.PolicePagesModuleTests"));

    @Test
    void every_worklist_says_whose_its_work_is_when_somebody_is_gone() throws ClassNotFoundException {
        Set<String> all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.perspectief")
                        .stream()
                        .filter(type -> type.isAssignableTo(Worklist.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        Set<String> listed = new java.util.TreeSet<>(OF_A_ROLE);
        listed.addAll(OF_A_PERSON.keySet());
        assertThat(all).isEqualTo(listed);
        for (String test : OF_A_PERSON.values()) {
            assertThat(Class.forName(test).getDeclaredMethods()).isNotEmpty();
        }
    }
}
