/** What this module holds about a young person. */
@NullMarked
package nl.perspectief.attachments.held;

import org.jspecify.annotations.NullMarked;
