/** Perspectief: keeps young people from being recruited into organised crime, without their data wandering. */
@NullMarked
package nl.perspectief;

import org.jspecify.annotations.NullMarked;
