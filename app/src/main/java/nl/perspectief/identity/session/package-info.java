/** Sessions: kept in the database under seal, ended in time, and one's own to see and end. */
@NullMarked
package nl.perspectief.identity.session;

import org.jspecify.annotations.NullMarked;
