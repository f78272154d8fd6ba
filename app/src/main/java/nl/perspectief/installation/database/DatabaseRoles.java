package nl.perspectief.installation.database;

import nl.perspectief.installation.embedded.Secrets;

/** The two roles beneath the application: one owns the tables and migrates, the other works and can bypass nothing. */
public final class DatabaseRoles {
    private DatabaseRoles() {}

    /** The same for a PostgreSQL of the partnership itself, with fresh passwords, to be run by its superuser. */
    public static String forOwnDatabase() {
        String owner = Secrets.fresh();
        String app = Secrets.fresh();
        return """
                -- Voer dit uit als superuser in de lege database van Perspectief (PostgreSQL 15 of nieuwer).
                -- Bewaar daarna de wachtwoorden op een veilige plek; ze staan nergens anders:
                --   PERSPECTIEF_DATABASE_OWNER=perspectief_owner
                --   PERSPECTIEF_DATABASE_OWNER_PASSWORD=%s
                --   PERSPECTIEF_DATABASE_USER=perspectief_app
                --   PERSPECTIEF_DATABASE_PASSWORD=%s
                %s;""".formatted(owner, app, sql(owner, app));
    }

    /** Idempotent; for a role that may create roles. The passwords are our own base64url, never typed by anyone. */
    public static String sql(String ownerPassword, String appPassword) {
        return """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'perspectief_owner') THEN
                        CREATE ROLE perspectief_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
                    END IF;
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'perspectief_app') THEN
                        CREATE ROLE perspectief_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
                    END IF;
                    EXECUTE format('ALTER ROLE perspectief_owner PASSWORD %%L', '%s');
                    EXECUTE format('ALTER ROLE perspectief_app PASSWORD %%L', '%s');
                    EXECUTE format('GRANT CREATE ON DATABASE %%I TO perspectief_owner', current_database());
                    -- a temporary table could stand before one of ours, for who looks it up by its bare name
                    EXECUTE format('REVOKE TEMPORARY ON DATABASE %%I FROM PUBLIC, perspectief_app', current_database());
                    EXECUTE format('GRANT TEMPORARY ON DATABASE %%I TO perspectief_owner', current_database());
                    GRANT CREATE, USAGE ON SCHEMA public TO perspectief_owner;
                    GRANT USAGE ON SCHEMA public TO perspectief_app;
                END $$""".formatted(ownerPassword, appPassword);
    }
}
