@NullMarked
package nl.perspectief.synthetic;

import org.jspecify.annotations.NullMarked;
