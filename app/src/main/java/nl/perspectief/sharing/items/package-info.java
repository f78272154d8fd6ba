/** What an organisation recorded about a young person: each statement a row of one category, held by that organisation. */
@NamedInterface("items")
@NullMarked
package nl.perspectief.sharing.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
