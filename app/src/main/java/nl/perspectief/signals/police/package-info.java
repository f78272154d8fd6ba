/** What the police tells of a contact when it is weighed, by the first route: asked of one colleague, and gone with the decision. */
@NullMarked
package nl.perspectief.signals.police;

import org.jspecify.annotations.NullMarked;
