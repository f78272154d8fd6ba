/** Pages of the trainings on offer, and of what somebody followed; what of it waits on Vandaag. */
@NullMarked
package nl.perspectief.learning.training.web;

import org.jspecify.annotations.NullMarked;
