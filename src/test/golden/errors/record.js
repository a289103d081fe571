// Writes the .txt files anew: what Node prints for each line of the .js files beside this one. node record.js
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

for (const file of fs.readdirSync(__dirname).filter(f => f.endsWith('.js') && f !== 'record.js')) {
    let text = '';
    for (const line of fs.readFileSync(path.join(__dirname, file), 'utf8').split('\n')) {
        if (line === '' || line.startsWith('//')) {
            continue;
        }
        text += line + '\n    ' + outcome(line.replaceAll('\\n=>', '\n=>').replaceAll('throw\\n', 'throw\n').replaceAll('yield\\n', 'yield\n')) + '\n';
    }
    fs.writeFileSync(path.join(__dirname, file.replace(/\.js$/, '.txt')), text);
}

function outcome(source) {
    try {
        vm.runInNewContext(source, vm.constants.DONT_CONTEXTIFY);
        return 'no error';
    } catch (e) {
        return e && typeof e === 'object' ? e.name + ': ' + e.message : 'thrown: ' + String(e);
    }
}
