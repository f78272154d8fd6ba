/** Systems of partners: which there are, whom a token speaks for, and the way in for them. */
@NullMarked
package nl.perspectief.identity.machines;

import org.jspecify.annotations.NullMarked;
