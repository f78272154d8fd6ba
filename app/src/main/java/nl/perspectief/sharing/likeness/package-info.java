/** Whether two records are likely about one young person: by name and birth date alone, and only for who sees both. */
@NamedInterface("likeness")
@NullMarked
package nl.perspectief.sharing.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
