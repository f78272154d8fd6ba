/** A partnership in mid-life: what happened to some young people who do not exist, day by day up to yesterday. */
@NamedInterface("life")
@NullMarked
package nl.perspectief.synthetic.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
