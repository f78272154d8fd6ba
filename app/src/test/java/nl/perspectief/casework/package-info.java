@NullMarked
package nl.perspectief.casework;

import org.jspecify.annotations.NullMarked;
