// Judges texts: reads batches from standard input, answers on standard output.
// A batch is its length in bytes (u32), then for each text its goal (u8), its units (u32) and the units themselves (UTF-16LE).
// An answer is its length (u32), then for each text 0 (parses), 1 (refused) or 2 (nested too deeply), and the message (u16 length, UTF-8).
'use strict';
const fs = require('fs');
const vm = require('vm');

const functions = [
  Function,
  (async () => {}).constructor,
  (function* () {}).constructor,
  (async function* () {}).constructor,
];

function read(length) {
  const buffer = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const count = fs.readSync(0, buffer, at, length - at);
    if (count === 0) {
      process.exit(0);
    }
    at += count;
  }
  return buffer;
}

function write(buffer) {
  for (let at = 0; at < buffer.length;) {
    at += fs.writeSync(1, buffer, at);
  }
}

function parse(goal, text) {
  if (goal === 0) {
    new vm.Script(text);
  } else if (goal === 1) {
    new vm.SourceTextModule(text);
  } else {
    functions[goal - 2](text);
  }
}

function judge(goal, text) {
  try {
    parse(goal, text);
    return Buffer.from([0, 0, 0]);
  } catch (error) {
    const full = String(error && error.message);
    const message = Buffer.from(full.length > 300 ? full.slice(0, 100) + ' … ' + full.slice(-150) : full);
    const head = Buffer.from([error instanceof RangeError ? 2 : 1, message.length & 255, message.length >> 8]);
    return Buffer.concat([head, message]);
  }
}

for (;;) {
  const batch = read(read(4).readUInt32LE(0));
  const answers = [Buffer.alloc(4)];
  for (let at = 0; at < batch.length;) {
    const goal = batch[at];
    const units = batch.readUInt32LE(at + 1);
    at += 5 + units * 2;
    answers.push(judge(goal, batch.toString('utf16le', at - units * 2, at)));
  }
  const answer = Buffer.concat(answers);
  answer.writeUInt32LE(answer.length - 4, 0);
  write(answer);
}
