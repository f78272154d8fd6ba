package nl.perspectief.boot;

/** The two roles beneath the application: one owns the tables and migrates, the other works and can bypass nothing. */
final class DatabaseRoles {
    private DatabaseRoles() {}

    /** Idempotent; for a role that may create roles. The passwords are our own base64url, never typed by anyone. */
    static String sql(String ownerPassword, String appPassword) {
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
                    GRANT CREATE, USAGE ON SCHEMA public TO perspectief_owner;
                    GRANT USAGE ON SCHEMA public TO perspectief_app;
                END $$""".formatted(ownerPassword, appPassword);
    }
}
