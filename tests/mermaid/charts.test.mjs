// Parses every chart in artifacts/mermaid/texts.json with the real Mermaid and looks whether it means what was meant:
// every layer is one node with its whole name, nothing else is, and a network that fails shows where.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';

// Mermaid cleans labels with DOMPurify, which needs a document.
const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

// Unless told otherwise, Mermaid draws fewer than 500 edges; NASNet has more.
mermaid.initialize({ maxEdges: 5000 });

const file = new URL('../../artifacts/mermaid/texts.json', import.meta.url);
const charts = JSON.parse(readFileSync(file, 'utf8'));

// Mermaid keeps #35; as a placeholder until it draws.
const decode = (label) => label.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));

test('a text that is no chart is refused', async () => {
  await assert.rejects(mermaid.parse('flowchart TD\n    layer0["a"'));
});

for (const { Name, Text, Layers, IsBroken } of charts) {
  test(Name, async () => {
    assert.equal((await mermaid.parse(Text)).diagramType, 'flowchart-v2');
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(Text);
    const vertices = [...db.getVertices().values()];
    const lines = Text.split('\n');
    assert.equal(vertices.length, lines.filter((line) => /^ {4}(input|layer)\d+[[(]/.test(line)).length);
    assert.equal(db.getEdges().length, lines.filter((line) => line.includes(' -->|')).length);
    assert.equal(vertices.some((vertex) => vertex.classes.includes('broken')), IsBroken);

    const labels = vertices.map((vertex) => decode(vertex.text).split('<br>'));
    for (const label of labels) {
      assert.ok(label.length >= 2 && label.at(-1).length > 0, `a name and a shape, but is ${JSON.stringify(label)}`);
    }

    const names = labels.map((label) => label[0]);
    for (const name of Layers) {
      assert.ok(names.some((label) => label === name || label.startsWith(`${name} (`)), `'${name}' is not among ${JSON.stringify(names)}`);
    }
  });
}
