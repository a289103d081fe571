package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.EvaluationException;

/** What a script threw, or a text that is no script. */
final class ThrownException extends NashornException {
    private static final long serialVersionUID = 1L;

    ThrownException(EvaluationException e) {
        super(e.getMessage(), e.getCause(), e.fileName(), e.line(), e.column());
        setThrown(e.thrown());
        setStackTrace(e.getStackTrace());
    }

    ThrownException(String message, String fileName, int line, int column) {
        super(message, fileName, line, column);
    }
}
