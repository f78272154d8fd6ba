/** Pages on which a question is asked, read and answered, and what of it waits on Vandaag. */
@NullMarked
package nl.perspectief.sharing.asking.web;

import org.jspecify.annotations.NullMarked;
