/** Compares `manifest/package.xml` with the manifest that the client generates from the source. */

import fs from 'node:fs';
import path from 'node:path';
import { sf } from './client.js';

const ALL = '*';

function texts(xml, tag) {
    return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text.trim());
}

/** The types of a manifest with their members, in the file's order. The client ends names of folders with a slash. */
export function readManifest(xml) {
    const types = [...xml.matchAll(/<types>([\s\S]*?)<\/types>/g)].map(([, type]) => type);
    const members = (type) => texts(type, 'members').map((member) => member.replace(/\/$/, ''));
    return new Map(types.map((type) => [texts(type, 'name')[0], members(type)]));
}

/** Whether a component comes with its parent: a field with its own object, a label with all labels. */
function comesWithParent(types, type, member) {
    if (type === 'CustomLabel') {
        return types.get('CustomLabels')?.includes(ALL) ?? false;
    }
    const [parent, child] = member.split('.');
    return child !== undefined && type !== 'CustomMetadata' && (types.get('CustomObject')?.includes(parent) ?? false);
}

/** What the manifest lacks of what was generated, and what it names that is not in the source. */
export function compareManifests(kept, generated) {
    const problems = [];
    for (const [type, members] of generated) {
        const named = kept.get(type) ?? [];
        members
            .filter((member) => !named.includes(ALL) && !named.includes(member))
            .filter((member) => !comesWithParent(kept, type, member))
            .forEach((member) => problems.push(`${type} ${member} is in the source, but not in manifest/package.xml`));
    }
    for (const [type, members] of kept) {
        const known = generated.get(type) ?? [];
        members
            .filter((member) => (member === ALL ? known.length === 0 : !known.includes(member)))
            .forEach((member) => problems.push(`${type} ${member} is in manifest/package.xml, but not in the source`));
    }
    return problems;
}

/** The manifest as it should be: a type of which all is taken stays so, every other component goes by its name. */
export function renewManifest(kept, generated, version) {
    const members = (type, all) =>
        kept.get(type)?.includes(ALL) ? [ALL] : all.filter((member) => !comesWithParent(generated, type, member));
    const types = [...generated]
        .filter(([type]) => type !== 'CustomLabel')
        .map(([type, all]) => [type, type === 'CustomLabels' ? [ALL] : members(type, all)])
        .filter(([, all]) => all.length > 0)
        .map(([type, all]) => {
            const lines = all.map((member) => `        <members>${member}</members>\n`).join('');
            return `    <types>\n${lines}        <name>${type}</name>\n    </types>\n`;
        });
    return `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">
${types.join('')}    <version>${version}</version>
</Package>
`;
}

function generate({ root, output, folder }) {
    sf({ root, output }, 'project', 'generate', 'manifest', '--source-dir', folder, '--output-dir', output, '--name', 'generated');
    return fs.readFileSync(path.join(output, 'generated.xml'), 'utf8');
}

/** The step: generates, and compares or renews. */
export function checkManifest(project, { renewManifest: isRenewed }) {
    const file = path.join(project.root, 'manifest', 'package.xml');
    const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const generated = generate(project);
    if (isRenewed) {
        const [version] = texts(generated, 'version');
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, renewManifest(readManifest(kept), readManifest(generated), version));
        return { problems: [], notes: ['manifest/package.xml is renewed'] };
    }
    const types = readManifest(generated);
    const problems = compareManifests(readManifest(kept), types);
    if (texts(kept, 'version')[0] !== texts(generated, 'version')[0]) {
        problems.push(`manifest/package.xml is of version ${texts(kept, 'version')[0]}, the source of ${texts(generated, 'version')[0]}`);
    }
    const advice = problems.length > 0 ? ['renew it with ./scripts/release-check manifest --renew-manifest'] : [];
    return { problems, notes: [`${types.size} types of components`, ...advice] };
}
