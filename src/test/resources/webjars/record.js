// Records what Node makes of each program: node record.js REPOSITORY [NAME…]
// REPOSITORY is a local Maven repository that a build has filled; the expected outputs beside the programs are rewritten.
'use strict';
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const [repository, ...names] = process.argv.slice(2);

function read(place) {
    if (place.indexOf('/') < 0) {
        return fs.readFileSync(path.join(__dirname, place), 'utf8');
    }
    const [library, version] = place.split('/');
    const jar = path.join(repository, 'org/webjars/npm', library, version, library + '-' + version + '.jar');
    return execFileSync('unzip', ['-p', jar, 'META-INF/resources/webjars/' + place], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function programs() {
    return fs.readdirSync(__dirname).filter(name => name.endsWith('.js') && name !== 'record.js').map(name => name.slice(0, -3));
}

// A context with nothing of Node's, as a script engine has it.
for (const name of names.length ? names : programs()) {
    const program = read(name + '.js');
    const context = vm.createContext({});
    for (const [, kind, target, place] of program.matchAll(/^\/\/ (library|text)(?: (\w+))?: (\S+)$/gm)) {
        if (kind === 'library') {
            vm.runInContext(read(place), context, { filename: place });
        } else {
            context[target] = read(place);
        }
    }
    fs.writeFileSync(path.join(__dirname, name + '.expected'), vm.runInContext(program, context, { filename: name + '.js' }));
    console.log(name, 'recorded with Node', process.version);
}
