@NullMarked
package nl.perspectief.identity;

import org.jspecify.annotations.NullMarked;
