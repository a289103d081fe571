// Runs programs for the comparison: a JSON string in each line of the standard input, one in each line of the output.
// Every program gets a context of its own, after the prelude, whose text comes in the first line.
'use strict';
const vm = require('vm');
const TIMEOUT = +process.argv[2] || 2000;
process.on('unhandledRejection', () => {});
process.on('uncaughtException', error => { process.stderr.write(String(error && error.stack) + '\n'); });
const uncaught = new vm.Script('$uncaught($error)'), result = new vm.Script('$result()');
let prelude;

function run(text) {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {microtaskMode: 'afterEvaluate'});
  prelude.runInContext(context);
  let script;
  try {
    script = new vm.Script(text, {filename: 'program.js'});
  } catch (error) {
    return 'early ' + error.name + '\n\u0001' + error.message + '\n';
  }
  try {
    script.runInContext(context, {timeout: TIMEOUT});
  } catch (error) {
    if (error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'timeout\u0001';
    context.$error = error;
    uncaught.runInContext(context, {timeout: TIMEOUT});
    delete context.$error;
  }
  return result.runInContext(context, {timeout: TIMEOUT});
}

let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', chunk => {
  rest += chunk;
  let end;
  while ((end = rest.indexOf('\n')) >= 0) {
    const text = JSON.parse(rest.slice(0, end));
    rest = rest.slice(end + 1);
    if (prelude === undefined) {
      prelude = new vm.Script(text, {filename: 'prelude.js'});
      continue;
    }
    let answer;
    try {
      answer = run(text);
    } catch (error) {
      answer = error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'timeout\u0001' : 'driver failed\u0001' + (error && error.stack);
    }
    process.stdout.write(JSON.stringify(answer) + '\n');
  }
});
process.stdin.on('end', () => process.exit(0));
