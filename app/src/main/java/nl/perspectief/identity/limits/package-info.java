/** What a stranger can ask of the installation: how often, how much at once, how large and how slowly. */
@NullMarked
package nl.perspectief.identity.limits;

import org.jspecify.annotations.NullMarked;
