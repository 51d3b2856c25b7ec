/** Converts the source to the format of the Metadata API, and checks that every file of it is in the result. */

import fs from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import { sf } from './client.js';

const META = '-meta.xml';

function files(folder) {
    return fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
        .sort();
}

function notIgnored(root) {
    const file = path.join(root, '.forceignore');
    const rules = ignore().add(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
    return (name) => !rules.ignores(name);
}

/** The part of a path from the folder on that the Metadata API knows too, such as `classes/A.cls`; null without. */
function known(converted, file) {
    const parts = file.split(path.sep);
    const start = parts.findIndex((part) => fs.existsSync(path.join(converted, part)));
    return start < 0 ? null : parts.slice(start);
}

/** The names that a file of metadata may have in the other format: with its ending, without, or as a folder's. */
function names(name) {
    const folder = name.replace(/\.[a-z]+Folder-meta\.xml$/, META);
    return name.endsWith(META) ? [name, name.slice(0, -META.length), folder] : [name];
}

function isThere(source, target) {
    if (!target.endsWith(META)) {
        return fs.existsSync(target) && fs.readFileSync(source).equals(fs.readFileSync(target));
    }
    const folder = path.dirname(target);
    return names(path.basename(target)).some((name) => fs.existsSync(path.join(folder, name)));
}

/** Whether a file that is a part of a larger component, such as a field of an object, is named in it. */
function isInWhole(converted, [folder, whole, ...rest]) {
    const parent = fs.readdirSync(path.join(converted, folder)).find((name) => name.startsWith(`${whole}.`));
    if (!parent || rest.length === 0) {
        return false;
    }
    const name = path.basename(rest.at(-1)).split('.')[0];
    const xml = fs.readFileSync(path.join(converted, folder, parent), 'utf8');
    return name === whole || xml.includes(`<fullName>${name}</fullName>`) || xml.includes(`<name>${name}</name>`);
}

function hasArrived(source, converted, file) {
    const parts = known(converted, file);
    if (parts === null) {
        return false;
    }
    return isThere(path.join(source, file), path.join(converted, ...parts)) || isInWhole(converted, parts);
}

/** The files of the source, relative to its root, that are not in what was converted. */
export function missing(root, folder, converted) {
    const source = path.join(root, folder);
    return files(source)
        .filter((file) => notIgnored(root)(path.join(folder, file)))
        .filter((file) => !hasArrived(source, converted, file));
}

/** The step: converts and compares. */
export function checkConversion({ root, output, folder }) {
    const converted = path.join(output, 'metadata');
    fs.rmSync(converted, { recursive: true, force: true });
    sf({ root, output }, 'project', 'convert', 'source', '--root-dir', folder, '--output-dir', converted);
    const problems = missing(root, folder, converted).map(
        (file) => `${path.join(folder, file)} is not in what the client converted`
    );
    return { problems, notes: [`${files(converted).length} files in ${path.relative(root, converted)}`] };
}
