@NullMarked
package nl.perspectief.audit;

import org.jspecify.annotations.NullMarked;
