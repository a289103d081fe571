package dev.deltic.test262;

/** One run of one test: {@code path} is below the suite's {@code test/} folder, with forward slashes. */
record Scenario(String path, Mode mode) {
    /** The key in progress files, results and expectations. */
    String key() {
        return path + ' ' + mode.label();
    }

    /** The folder's first {@code depth} names, for the tables. */
    String folder(int depth) {
        int end = -1;
        for (int i = 0; i < depth; i++) {
            int next = path.indexOf('/', end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end < 0 ? "" : path.substring(0, end);
    }
}
