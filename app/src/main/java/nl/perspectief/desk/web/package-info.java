/** The page that a day starts with. */
@NullMarked
package nl.perspectief.desk.web;

import org.jspecify.annotations.NullMarked;
