import { Idiomorph } from 'idiomorph';
import { staysAsItIs } from './drawn-rows.ts';
import { keepTyped } from './form-drafts.ts';

/** Fields of the frame the person has typed into or chosen in: what stands there is theirs, whatever is drawn. */
const touched = new WeakSet<Element>();

for (const kind of ['input', 'change'])
  document.addEventListener(
    kind,
    ({ target }) => {
      if (target instanceof Element && target.closest('[data-element]') === null) touched.add(target);
    },
    { capture: true },
  );

/** Makes the page what the server drew, keeping focus, scrolling, open menus and what was typed. */
export function morphPage(html: string): void {
  const drawn = new DOMParser().parseFromString(html, 'text/html');
  keepTyped(drawn);
  document.title = drawn.title;
  document.documentElement.lang = drawn.documentElement.lang;
  document.documentElement.dir = drawn.documentElement.dir;
  Idiomorph.morph(document.body, drawn.body, {
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed: (before: Node, after: Node) =>
        !(isOwn(before) && isSame(before, after)) && !staysAsItIs(before, after),
      beforeAttributeUpdated: (name: string, element: Element) => !isOfBrowser(name, element),
    },
  });
}

/** The composer and what was said: the browser alone knows what stands there. */
function isOwn(node: Node): node is Element {
  return node instanceof Element && node.hasAttribute('data-own');
}

function isSame(before: Element, after: Node): boolean {
  return after instanceof Element && before.id === after.id;
}

/** True for what the browser and the person change themselves. */
function isOfBrowser(name: string, element: Element): boolean {
  switch (name) {
    case 'open':
      return element instanceof HTMLDetailsElement || element instanceof HTMLDialogElement;
    case 'aria-busy':
      return true;
    case 'aria-expanded':
      return element.hasAttribute('data-drawer');
    case 'hidden':
      return element.hasAttribute('data-to-newest');
    case 'value':
    case 'checked':
    case 'selected': {
      const list = element.closest('select');
      return touched.has(element) || (list !== null && touched.has(list));
    }
    default:
      return false;
  }
}
