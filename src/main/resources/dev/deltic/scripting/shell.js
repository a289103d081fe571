// What scripts have besides where Nashorn's -scripting is on. Runs once per realm, when one of the names is first asked for.
(function (host) {
    'use strict';
    const global = globalThis;
    let environment;

    // A text as words: quotes keep spaces together.
    function words(text) {
        return Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g),
            ([, double, single, bare]) => double !== undefined ? double.replace(/\\(.)/g, '$1') : single ?? bare);
    }

    function define(name, value) {
        Object.defineProperty(global, name, { value, writable: true, enumerable: false, configurable: true });
    }

    // The output of a program, which $OUT, $ERR and $EXIT tell more of. A denied class is the error that says what would allow it.
    function $EXEC(command, input) {
        const parts = Array.isArray(command) ? command.map(String) : words(String(command));
        const [output, errors, exit] = host.execute(parts, input === undefined || input === null ? '' : String(input), environment?.PWD);
        define('$OUT', output);
        define('$ERR', errors);
        define('$EXIT', exit);
        if ($EXEC.throwOnError && exit !== 0) {
            throw new RangeError('$EXEC returned ' + exit);
        }
        return output;
    }

    return {
        $EXEC,
        get $ENV() {
            return environment ??= host.environment();
        },
        get $ARG() { return global.arguments ?? []; },
        readLine(prompt) {
            if (prompt !== undefined) {
                print(prompt);
            }
            return host.readLine();
        },
        readFully: file => host.readFully(file),
        echo: (...values) => print(...values),
    };
})
