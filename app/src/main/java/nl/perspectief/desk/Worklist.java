package nl.perspectief.desk;

import nl.perspectief.organisations.Acting;

/** What a module has for a professional to see to. A module joins in by having one as a component; the desk knows no module. */
public interface Worklist {
    /**
     * What waits for somebody who works with persons. The module asks under the purpose of its own pages, and notes in the logs
     * what it shows.
     */
    Today of(Acting acting);
}
