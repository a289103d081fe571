// What ProgramMain does, in Node: node-runner.js program warmUpSeconds measuredSeconds
'use strict';
const fs = require('fs');
const vm = require('vm');

const [program, warmUp, measured] = process.argv.slice(2);
const source = fs.readFileSync(program, 'utf8');
const start = process.hrtime.bigint();
const seconds = () => Number(process.hrtime.bigint() - start) / 1e9;

vm.runInThisContext(source, { filename: program });
const result = vm.runInThisContext('benchmark()');
let calls = 1;
let now = seconds();
while (now < 1) {
    vm.runInThisContext('benchmark()');
    calls++;
    now = seconds();
}
const firstSecond = calls / now;
vm.runInThisContext('function benchmarkFor(millis) { var n = 0; var end = Date.now() + millis;' +
    ' do { benchmark(); n++; } while (Date.now() < end); return n; }');
vm.runInThisContext('benchmarkFor(' + Math.floor(warmUp * 1000) + ')');
const before = seconds();
const steady = vm.runInThisContext('benchmarkFor(' + Math.floor(measured * 1000) + ')') / (seconds() - before);
console.log(['RESULT', firstSecond, steady, String(result)].join('\t'));
