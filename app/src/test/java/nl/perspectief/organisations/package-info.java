@NullMarked
package nl.perspectief.organisations;

import org.jspecify.annotations.NullMarked;
