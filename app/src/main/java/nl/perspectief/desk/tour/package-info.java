/** The guided tour: for each role the work here, in five steps. */
@NullMarked
package nl.perspectief.desk.tour;

import org.jspecify.annotations.NullMarked;
