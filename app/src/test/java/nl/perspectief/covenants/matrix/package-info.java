@NullMarked
package nl.perspectief.covenants.matrix;

import org.jspecify.annotations.NullMarked;
