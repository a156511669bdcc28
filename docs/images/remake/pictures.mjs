// node pictures.mjs URL FOLDER OUT: takes the pictures of FOLDER, open in the VS Code at URL, into OUT.
import { chromium } from 'playwright-core';

const [url, folder, out] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, deviceScaleFactor: 1.5 });
page.setDefaultTimeout(180000);

const pause = milliseconds => page.waitForTimeout(milliseconds);
const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
const menu = page.locator('.action-widget .monaco-list-row');

// The rectangle on the screen of the first place where a text stands in the editor.
const placeOf = text => page.evaluate(text => {
  for (const line of document.querySelectorAll('.view-lines .view-line')) {
    const nodes = [], walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) nodes.push(node);
    const start = nodes.map(node => node.data).join('').replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const at = offset => {
      for (const node of nodes) {
        if (offset < node.data.length) return [node, offset];
        offset -= node.data.length;
      }
    };
    const range = document.createRange();
    const [first, from] = at(start), [last, to] = at(start + text.length - 1);
    range.setStart(first, from);
    range.setEnd(last, to + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
}, text);

async function open(file) {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-box input').waitFor();
  await page.keyboard.type(file, { delay: 30 });
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: file }).first().click();
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  await page.locator('.view-lines .view-line').first().waitFor();
  await pause(1500);
}

async function pointAt(text, footer = /./) {
  await page.mouse.move(900, 650);
  await pause(600);
  const place = await placeOf(text);
  await page.mouse.move(place.x, place.y);
  await page.mouse.move(place.x + 1, place.y);
  await hover.first().waitFor();
  await hover.getByText(footer).first().waitFor();
  await pause(800);
}

async function clickAt(text) {
  const place = await placeOf(text);
  await page.mouse.click(place.x, place.y);
}

// From the top of the window to below the last of what the picture is about.
async function picture(name, ...elements) {
  let bottom = 0;
  for (const element of [...elements, page.locator('.view-lines .view-line').filter({ hasText: /\S/ })]) {
    for (const box of await Promise.all((await element.all()).map(one => one.boundingBox()))) {
      if (box) bottom = Math.max(bottom, box.y + box.height);
    }
  }
  await page.screenshot({ path: `${out}/${name}.png`, clip: { x: 0, y: 0, width: 1000, height: Math.min(700, Math.ceil(bottom) + 14) } });
}

try {
  for (let tries = 0; ; tries++) {
    try { await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`); break; } catch (error) { if (tries > 50) throw error; await pause(300); }
  }
  await page.locator('.monaco-workbench').waitFor();
  await page.locator('.explorer-viewlet').waitFor();
  await pause(3000);
  await page.keyboard.press('Control+b'); // the side bar

  await open('Mnist.cs');
  await page.locator('.squiggly-error').first().waitFor();
  await pointAt('5408', /Quick Fix|No quick/);
  await picture('squiggle', hover);

  await open('Training.cs');
  await pointAt('Height');
  await picture('hover', hover);

  await open('Mnist.cs');
  await clickAt('5408');
  await pause(1000);
  await page.mouse.move(900, 650);
  await page.keyboard.press('Control+.');
  await menu.first().waitFor();
  await pause(800);
  await picture('fix', page.locator('.action-widget'));
  await page.keyboard.press('Escape');

  await open('Classifier.cs');
  await page.locator('.squiggly-error').first().waitFor();
  await pointAt('16 * 6 * 6', /Quick Fix|No quick/);
  await picture('torchsharp', hover);

  await open('Shapes.cs');
  await page.locator('.squiggly-hint').first().waitFor();
  await pointAt('[Ma', /Quick Fix|No quick/); // VS Code dots only the first letters.
  await picture('shapes', hover);

  await open('Comments.cs');
  await page.locator('.squiggly-warning').first().waitFor();
  await pointAt('14x14x16', /Quick Fix|No quick/);
  await picture('comments', hover);
} catch (error) {
  await page.screenshot({ path: `${out}/failed.png` });
  throw error;
} finally {
  await browser.close();
}
