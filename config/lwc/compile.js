'use strict';

// Compiles Lightning web components: node config/lwc/compile.js FOLDER...; one line for each error, exit code 1 when
// there is one. What a template names is checked by the reference check.

const fs = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@lwc/compiler');

const COMPILED = new Set(['.js', '.html', '.css']);

/** The files of the bundles below a folder, without their tests. */
function sources(folder) {
    return fs
        .readdirSync(folder, { recursive: true })
        .map((file) => path.join(folder, file))
        .filter((file) => COMPILED.has(path.extname(file)))
        .filter((file) => path.basename(path.dirname(path.dirname(file))) === 'lwc');
}

function line(file, { message, location }) {
    const where = location ? `${location.line}:${location.column}` : '1:1';
    const words = message.split('\n')[0].replace(`${path.resolve(path.basename(file))}: `, '');
    return `${path.relative('', file)}:${where}  ${words}`;
}

/** What the compiler says of one file; empty where it compiles. */
function errors(file) {
    try {
        const { warnings = [] } = transformSync(fs.readFileSync(file, 'utf8'), path.basename(file), {
            name: path.basename(path.dirname(file)),
            namespace: 'c',
            enableDynamicComponents: true
        });
        return warnings.filter(({ level }) => level <= 1).map((warning) => line(file, warning));
    } catch (failure) {
        return [line(file, failure)];
    }
}

const files = process.argv.slice(2).flatMap(sources);
const found = files.flatMap(errors);
found.forEach((each) => console.log(each));
console.log(`${files.length} sources of Lightning web components, ${found.length} errors`);
process.exitCode = found.length === 0 ? 0 : 1;
