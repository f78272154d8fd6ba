package nl.perspectief.casework.plan.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.sharing.items.ItemKind;

/** What there is to choose from in forms of the plan, in the words of the screen. */
public final class PlanTexts {
    private static final List<ItemKind> KINDS = List.of(ItemKind.VOICE, ItemKind.GOAL, ItemKind.NOTE);

    private PlanTexts() {}

    static boolean isOne(ItemKind kind) {
        return KINDS.contains(kind);
    }

    public static Map<String, String> domains(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (LifeDomain domain : LifeDomain.values()) {
            options.put(domain.id(), screen.say("casework.domain." + domain.id()));
        }
        return options;
    }

    public static Map<String, String> kinds(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        KINDS.forEach(kind -> options.put(kind.name(), screen.say("casework.text." + kind)));
        return options;
    }

    public static Map<String, String> results(Screen screen) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(PlanAction.Result.values())
                .filter(PlanAction.Result::told)
                .forEach(result -> options.put(result.name(), screen.say("casework.result." + result)));
        return options;
    }
}
