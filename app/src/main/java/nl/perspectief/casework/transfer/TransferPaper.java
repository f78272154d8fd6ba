package nl.perspectief.casework.transfer;

/** Makes the paper of a transfer. Whoever has pages implements it; it is called in the transaction that carries out. */
public interface TransferPaper {
    /** As PDF: who it is about, what was decided and exactly what goes along. */
    byte[] of(Transfers.File file, Transfer transfer);
}
