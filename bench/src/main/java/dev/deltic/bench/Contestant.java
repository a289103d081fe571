package dev.deltic.bench;

import java.util.List;

/** One column of the tables: how to start a process that runs a program or an operation there.
 *
 *  @param command everything before the arguments of the runner
 *  @param isJava false for Node, which has programs but no embedding operations
 *  @param registeredName the name for {@code getEngineByName}; null for Node */
record Contestant(String name, List<String> command, boolean isJava, String registeredName) {
    boolean isOurs() {
        return name.equals("deltic");
    }
}
