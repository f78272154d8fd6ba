@NullMarked
package nl.perspectief.casework.web;

import org.jspecify.annotations.NullMarked;
