package nl.perspectief.synthetic.life;

import java.util.UUID;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import org.springframework.beans.factory.BeanFactory;

/** The word that the covenant of a case has for a sort of data. */
final class SpokenCategories {
    private final CaseFiles files;
    private final BoundWords words;

    SpokenCategories(BeanFactory beans) {
        this.files = beans.getBean(CaseFiles.class);
        this.words = beans.getBean(BoundWords.class);
    }

    String in(Acting acting, UUID caseId, CategoryMeaning meaning) {
        return words.in(files.look(acting, caseId).orElseThrow().file().regime())
                .category(meaning);
    }
}
