/** Pages on which somebody asks and answers about a situation without a name, and what of it waits on Vandaag. */
@NullMarked
package nl.perspectief.consult.web;

import org.jspecify.annotations.NullMarked;
