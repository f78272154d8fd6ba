/** Papers, judged by a program that is not ours. */
@org.jspecify.annotations.NullMarked
package nl.perspectief.papers;
