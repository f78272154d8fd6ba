/** A form that is sent is answered once and as a whole: in one transaction, and again with the same answer. */
@NullMarked
package nl.perspectief.organisations.web.once;

import org.jspecify.annotations.NullMarked;
