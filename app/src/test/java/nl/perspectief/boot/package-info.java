@NullMarked
package nl.perspectief.boot;

import org.jspecify.annotations.NullMarked;
