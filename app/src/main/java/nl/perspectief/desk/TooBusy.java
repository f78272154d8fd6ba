package nl.perspectief.desk;

/** Nobody of so many who came before was done in time. Nothing was read. */
public class TooBusy extends RuntimeException {
    TooBusy() {
        super("too many gather what waits for them at once");
    }
}
