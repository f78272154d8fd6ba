@NullMarked
package nl.perspectief.signals;

import org.jspecify.annotations.NullMarked;
