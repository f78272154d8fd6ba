/** What lawyers ask of a covenant as a whole, answered over its complete finite space: who can see what, what is wrong, what changes. */
@NullMarked
package nl.perspectief.covenant.analysis;

import org.jspecify.annotations.NullMarked;
