@NullMarked
package nl.perspectief.covenants;

import org.jspecify.annotations.NullMarked;
