-- A system is ended by its name, so that the name must mean one. Once ended, another may have it.
CREATE UNIQUE INDEX machine_client_name ON machine_client (name) WHERE ended_at IS NULL;
