/** What sharing holds about a young person: what was recorded, what was given and received, and what was asked about it. */
@NullMarked
package nl.perspectief.sharing.held;

import org.jspecify.annotations.NullMarked;
