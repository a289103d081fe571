// library: typescript/5.9.3/lib/typescript.js
// text libEs5: typescript/5.9.3/lib/lib.es5.d.ts
// text libDecorators: typescript/5.9.3/lib/lib.decorators.d.ts
// text libDecoratorsLegacy: typescript/5.9.3/lib/lib.decorators.legacy.d.ts
// text input: typescript-input.ts
function compile(options) {
    var files = {
        'input.ts': input,
        'lib.es5.d.ts': libEs5,
        'lib.decorators.d.ts': libDecorators,
        'lib.decorators.legacy.d.ts': libDecoratorsLegacy
    };
    var written = {};
    var host = {
        getSourceFile: function (name, languageVersion) {
            return Object.prototype.hasOwnProperty.call(files, name) ? ts.createSourceFile(name, files[name], languageVersion) : undefined;
        },
        getDefaultLibFileName: function () { return 'lib.es5.d.ts'; },
        getDefaultLibLocation: function () { return ''; },
        writeFile: function (name, text) { written[name] = text; },
        getCurrentDirectory: function () { return ''; },
        getCanonicalFileName: function (name) { return name; },
        useCaseSensitiveFileNames: function () { return true; },
        getNewLine: function () { return '\n'; },
        fileExists: function (name) { return Object.prototype.hasOwnProperty.call(files, name); },
        readFile: function (name) { return files[name]; },
        directoryExists: function () { return true; },
        getDirectories: function () { return []; }
    };
    var program = ts.createProgram(['input.ts'], options, host);
    var emitted = program.emit();
    var messages = ts.getPreEmitDiagnostics(program).concat(emitted.diagnostics).map(function (diagnostic) {
        var at = diagnostic.file ? ts.getLineAndCharacterOfPosition(diagnostic.file, diagnostic.start) : { line: -1, character: -1 };
        return 'TS' + diagnostic.code + ' (' + (at.line + 1) + ',' + (at.character + 1) + '): ' + ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    });
    return messages.join('\n') + '\n---\n' + Object.keys(written).sort().map(function (name) { return '// ' + name + '\n' + written[name]; }).join('\n');
}

ts.version + '\n---\n' + compile({ target: ts.ScriptTarget.ES5, module: ts.ModuleKind.CommonJS, lib: ['lib.es5.d.ts'], strict: true, declaration: true, noEmitOnError: false });
