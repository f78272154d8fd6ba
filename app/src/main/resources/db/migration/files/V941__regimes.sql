-- What a file is of repeats its regime, so that nothing of it has to be asked twice: equal by a foreign key.
ALTER TABLE file ADD UNIQUE (id, regime);
GRANT UPDATE (regime) ON file TO perspectief_app;
