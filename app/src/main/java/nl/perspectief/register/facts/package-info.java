/** What is known of a file, a person and an item when the covenant is asked; without a word about the person. */
@NamedInterface("facts")
@NullMarked
package nl.perspectief.register.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
