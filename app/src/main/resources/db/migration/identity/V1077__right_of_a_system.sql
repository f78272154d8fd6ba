-- What a system of a partner may do: ask the covenant (those of before), or hand over signals of professionals of its organisation.
ALTER TABLE machine_client ADD COLUMN scope text NOT NULL DEFAULT 'authzen' CHECK (scope IN ('authzen', 'intake'));
ALTER TABLE machine_client ALTER COLUMN scope DROP DEFAULT;
GRANT SELECT (scope) ON machine_client TO perspectief_app;
