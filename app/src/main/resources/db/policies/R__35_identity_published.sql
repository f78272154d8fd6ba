-- Which system of a partner it was, for those who read logs.
CREATE OR REPLACE VIEW published_system AS SELECT id, organisation_id, name FROM machine_client;
GRANT SELECT ON published_system TO perspectief_app;
