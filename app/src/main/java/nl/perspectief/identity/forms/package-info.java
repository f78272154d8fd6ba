/** Forms around a login: proof that one is ours, and one that was sent after the session had ended. */
@NullMarked
package nl.perspectief.identity.forms;

import org.jspecify.annotations.NullMarked;
