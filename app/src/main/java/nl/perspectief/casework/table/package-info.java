/** Who is at the table of a case, and what ends with a seat. */
@NamedInterface("table")
@NullMarked
package nl.perspectief.casework.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
