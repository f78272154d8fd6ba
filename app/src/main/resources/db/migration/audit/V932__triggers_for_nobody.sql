-- A function with the rights of the owner is for who was given it, also one that only a trigger can call.
REVOKE ALL ON FUNCTION move_security_anchor() FROM PUBLIC;
