package nl.perspectief.casework.sharing;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcNeeds;
import nl.perspectief.casework.People;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.asking.AskedFile;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.ShareReviews;
import org.springframework.stereotype.Component;

/** What somebody at a table asks of who gave something there; the question is why the answer is needed. */
@Component
class AskedCase implements AskedFile {
    private final Transactions transactions;
    private final CaseTransaction work;
    private final JdbcCaseFiles files;
    private final JdbcNeeds needs;
    private final People people;
    private final SharingRequests requests;
    private final ShareReviews reviews;

    AskedCase(
            Transactions transactions,
            CaseTransaction work,
            JdbcCaseFiles files,
            JdbcNeeds needs,
            People people,
            SharingRequests requests,
            ShareReviews reviews) {
        this.transactions = transactions;
        this.work = work;
        this.files = files;
        this.needs = needs;
        this.people = people;
        this.requests = requests;
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return CaseFile.KIND;
    }

    @Override
    public PurposeMeaning purpose() {
        return PurposeMeaning.PERSONAL_PLAN;
    }

    @Override
    public String readAt(UUID file) {
        return "/casussen/" + file;
    }

    @Override
    public Optional<String> givenAt(Acting giver, UUID file) {
        return transactions.as(giver, () -> files.find(file).map(_ -> "/casussen/" + file + "/delen"));
    }

    /** What goes to whoever has a role, when a case moves to another regime, is asked about there. */
    @Override
    public boolean open(Acting acting, Disclosure asked) {
        return asked.receiverProfessionalId() != null && find(acting, asked).isPresent();
    }

    private Optional<CaseFile> find(Acting acting, Disclosure asked) {
        return asked.on(CaseFile.KIND)
                .flatMap(file -> transactions.as(acting, () -> files.find(file)))
                .filter(CaseFile::open);
    }

    @Override
    public Optional<SharingRequest> answering(Acting giver, Disclosure asked, Item answer, Narrative question) {
        UUID receiver = asked.receiverProfessionalId();
        return receiver == null
                ? Optional.empty()
                : find(giver, asked)
                        .map(file -> requests.to(
                                giver,
                                file,
                                answer,
                                people.get(receiver),
                                asked.receiverRole(),
                                question,
                                asked.expiresAt(),
                                null));
    }

    @Override
    public void answered(Acting giver, Disclosure given, Narrative question) {
        UUID caseId = given.on(CaseFile.KIND).orElseThrow();
        needs.insert(giver, caseId, given.id(), question);
        reviews.followCase(giver, caseId);
    }
}
