package nl.perspectief.organisations.absence;

import java.util.UUID;

/** Whether a colleague cannot come in yet, because what to sign in with was not made; within a transaction that told who acts. */
public interface NotInYet {
    boolean is(UUID colleague);
}
