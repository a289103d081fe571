// What RegExpMain does, in Node: node-regexps.js ordinary patterns text millis | node-regexps.js catastrophic patterns index
'use strict';
const fs = require('fs');
const vm = require('vm');

const [mode, file, ...rest] = process.argv.slice(2);
const rows = fs.readFileSync(file, 'utf8').split('\n').filter(line => line).map(line => line.split('\t'));
const cpu = () => { const use = process.cpuUsage(); return (use.user + use.system) / 1000; };
vm.runInThisContext(fs.readFileSync(__dirname + '/patterns/loop.js', 'utf8'));

if (mode === 'ordinary') {
    globalThis.TEXT = fs.readFileSync(rest[0], 'utf8');
    const millis = Number(rest[1]);
    for (const [pattern, flags] of rows) {
        globalThis.RE = new RegExp(pattern, flags);
        let best = Infinity;
        let used = 0;
        let n = 1;
        while (used < 2 * millis) {
            const before = cpu();
            vm.runInThisContext('passes(' + n + ')');
            const time = cpu() - before;
            used += time;
            if (used > millis) {
                best = Math.min(best, time / n);
            }
            n = time < 50 ? Math.max(n + 1, Math.floor(n * Math.min(8, 60 / Math.max(time, 0.1)))) : n;
        }
        console.log(['RESULT', best, vm.runInThisContext('passes(1)')].join('\t'));
    }
} else {
    const [pattern, flags, text] = rows[Number(rest[0])];
    const subject = vm.runInThisContext(text);
    const regexp = new RegExp(pattern, flags);
    let first = 0;
    let best = Infinity;
    let found;
    for (let i = 0; i === 0 || i < 20 && first < 1000; i++) {
        const start = cpu();
        found = regexp.exec(subject) !== null;
        const time = cpu() - start;
        first = i === 0 ? time : first;
        best = Math.min(best, time);
    }
    console.log(['RESULT', first, found, best].join('\t'));
}
