/** The pages on which what was recorded is put right, and of what was asked. */
@NullMarked
package nl.perspectief.sharing.correcting.web;

import org.jspecify.annotations.NullMarked;
