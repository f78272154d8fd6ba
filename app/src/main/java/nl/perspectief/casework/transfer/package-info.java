/** Moving a case to another regime: decided by two people, with what each partner brings along. */
@NamedInterface("transfer")
@NullMarked
package nl.perspectief.casework.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
