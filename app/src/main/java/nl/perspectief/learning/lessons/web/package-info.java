/** Pages on which a lesson is read, proposed, discussed and adopted, and what of it waits on Vandaag. */
@NullMarked
package nl.perspectief.learning.lessons.web;

import org.jspecify.annotations.NullMarked;
