@NullMarked
package nl.perspectief.covenants.rest;

import org.jspecify.annotations.NullMarked;
