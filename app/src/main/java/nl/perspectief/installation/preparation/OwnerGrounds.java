package nl.perspectief.installation.preparation;

import java.time.Clock;
import nl.perspectief.identity.issuer.account.FirstLink;
import nl.perspectief.installation.database.DatabasePreparation;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.database.Migrations;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.database.Prepared;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.embedded.EmbeddedDatabase;
import nl.perspectief.installation.embedded.FolderMark;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.settings.Command;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.installation.settings.Settings;
import nl.perspectief.shared.Unusable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a command of the owner works on. It may run beside the application, whose database it then joins.
 *
 * @param beneath what was started for it
 * @param preparation what preparing did, for the person at the keyboard
 */
public record OwnerGrounds(Options options, Owner owner, boolean demo, DisposableBean beneath, String preparation)
        implements AutoCloseable {
    private static final DisposableBean NOTHING = () -> {};
    private static final String READY = "De database was al klaar voor deze versie. Er is niets veranderd.";

    /** Opens what a command works on, and prepares it when it is not. */
    public static OwnerGrounds prepared(Options options) {
        if (options.command() == Command.MOVE && options.flag("data").isPresent()) {
            refuseAbsent(options); // before the database that it moves to is prepared
        }
        return prepared(options.external() ? external(options) : embedded(options));
    }

    private static OwnerGrounds prepared(OwnerGrounds grounds) {
        try {
            if (Prepared.of(grounds.owner()) != Prepared.NOW) {
                int migrations = DatabasePreparation.carryOut(grounds.owner(), grounds.demo(), Clock.systemUTC());
                return grounds.afterPreparation(migrations);
            }
            return grounds;
        } catch (RuntimeException e) {
            grounds.close();
            throw e;
        }
    }

    private OwnerGrounds afterPreparation(int migrations) {
        String did = "De database is klaargemaakt voor deze versie, met "
                + (migrations == 1 ? "1 nieuwe migratie" : migrations + " nieuwe migraties") + ", tot en met nummer "
                + Migrations.latest() + ".";
        return new OwnerGrounds(options, owner, demo, beneath, did);
    }

    private static OwnerGrounds external(Options options) {
        Owner owner = Settings.owner(options);
        Preflight.owner(owner);
        return new OwnerGrounds(options, owner, false, NOTHING, READY);
    }

    /**
     * An embedded installation that nobody else may have open meanwhile, prepared by this version.
     *
     * @throws DataFolder.InUse when somebody has
     */
    public static OwnerGrounds alone(Options options) {
        return prepared(opened(options));
    }

    private static OwnerGrounds opened(Options options) {
        refuseAbsent(options);
        DataFolder folder = DataFolder.open(options.data());
        boolean demo = Demo.in(options, folder);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        return on(options, database.url(), demo, database::close);
    }

    private static OwnerGrounds embedded(Options options) {
        try {
            return opened(options);
        } catch (DataFolder.InUse e) {
            String url = EmbeddedDatabase.running(options.data()).orElseThrow(() -> e);
            return on(options, url, Demo.in(options), NOTHING);
        }
    }

    /** A name typed wrong must not begin an installation of its own. */
    private static void refuseAbsent(Options options) {
        if (!EmbeddedDatabase.isIn(options.data())) {
            throw new Unusable("In " + options.data() + " staat geen installatie. Kies met --data de juiste map.");
        }
    }

    private static OwnerGrounds on(Options options, String url, boolean demo, DisposableBean beneath) {
        Secrets secrets = Secrets.ofOwner(options.data());
        Owner owner = Owner.ofFolder(options.data(), url);
        if (Prepared.of(owner) != Prepared.NOW) {
            superuser(url, secrets)
                    .sql(DatabaseRoles.sql(
                            secrets.of("database-owner"),
                            Secrets.in(options.data()).of("database-app")))
                    .update();
        }
        return new OwnerGrounds(options, owner, demo, beneath, READY);
    }

    private static JdbcClient superuser(String url, Secrets secrets) {
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", secrets.of("postgres")));
    }

    /** The embedded database as the one role that row-level security does not bind: to count, and to copy it while it runs. */
    public JdbcClient superuser() {
        return superuser(owner.url(), Secrets.ofOwner(options.data()));
    }

    /** One connection of the same role, for what must happen on one. */
    public SingleConnectionDataSource superuserConnection() {
        Secrets secrets = Secrets.ofOwner(options.data());
        return new SingleConnectionDataSource(owner.url(), "postgres", secrets.of("postgres"), true);
    }

    /** The owner's part of a start. @return what it has to say */
    static String carryOut(Command command, Options options) {
        try (OwnerGrounds grounds = prepared(options)) {
            return command == Command.FIRST_LINK ? grounds.firstLink() : "";
        }
    }

    public String firstLink() {
        if (options.external() || demo) {
            throw new Unusable(
                    "Een link voor de eerste beheerder is er alleen in een echte installatie met eigen accounts."
                            + " Gebruik anders: user add.");
        }
        return FirstLink.make(owner.database(), Clock.systemUTC())
                .map(code -> "Eerste beheerder: open " + origin() + FirstLink.PATH + "?code=" + code
                        + " (eenmalig, een dag geldig)")
                .orElseThrow(() ->
                        new Unusable("Er is al iemand met een account; een eerste beheerder is niet meer nodig."));
    }

    /** Where browsers find the installation: as asked here, or else as at its last start. */
    private String origin() {
        boolean asked =
                options.flag("public-url").or(() -> options.flag("port")).isPresent();
        return asked
                ? options.publicUrl()
                : FolderMark.of(options.data()).origin().orElseGet(options::publicUrl);
    }

    @Override
    public void close() {
        try {
            beneath.destroy();
        } catch (Exception e) {
            throw new IllegalStateException("what was started could not be stopped", e);
        }
    }
}
