-- What other modules may ask of this one in SQL. The columns of a published view are an interface: others may come behind them.
CREATE OR REPLACE VIEW published_organisation AS SELECT id, partner, name, short_name, domain FROM organisation;
CREATE OR REPLACE VIEW published_professional AS SELECT id, organisation_id, subject, name, function FROM professional;
CREATE OR REPLACE VIEW published_role AS SELECT professional_id, role FROM professional_role;
CREATE OR REPLACE VIEW published_neighbourhood AS SELECT code, name, focus FROM neighbourhood;
GRANT SELECT ON published_organisation, published_professional, published_role, published_neighbourhood TO perspectief_app;
