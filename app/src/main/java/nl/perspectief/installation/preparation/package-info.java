/** Before the application starts: whether what was set can work, and the owner's work on the database. */
@NullMarked
package nl.perspectief.installation.preparation;

import org.jspecify.annotations.NullMarked;
