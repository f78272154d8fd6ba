/** The pages of who is told of a case and asked. */
@NullMarked
package nl.perspectief.casework.telling.web;

import org.jspecify.annotations.NullMarked;
