-- Which systems may ask, and which tokens stand, is kept in memory with the state of the register (V881). Adding one changes
-- nothing for those that are known; ending one does.
CREATE CONSTRAINT TRIGGER register_changed AFTER UPDATE OR DELETE ON machine_client
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_changed();
CREATE CONSTRAINT TRIGGER token_changed AFTER UPDATE ON issued_authorization
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.revoked_at IS DISTINCT FROM NEW.revoked_at
          OR OLD.access_token_hash IS NOT NULL AND OLD.access_token_hash IS DISTINCT FROM NEW.access_token_hash)
    EXECUTE FUNCTION register_changed();
-- Tidying away what ended by itself is no change.
CREATE CONSTRAINT TRIGGER token_removed AFTER DELETE ON issued_authorization
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.revoked_at IS NULL AND OLD.access_token_hash IS NOT NULL AND OLD.kept_until > now())
    EXECUTE FUNCTION register_changed();
