import { createHash } from 'node:crypto';

/**
 * How every page looks, in both directions of writing: a light column that fits 320 pixels, texts at 4.5 to 1 or more
 * on their ground, places to press 44 pixels high. Set in the page itself, since a page in a frame should be one
 * request; what may stand there is named to the browser by its hash.
 */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0; padding: 1rem; background: #fff; color: #1f2328;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans Arabic", Tahoma, sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 34rem; margin-inline: auto; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
p { margin: 0 0 1rem; }
a { color: #0b57a4; }
.language { text-align: end; margin: 0; }
.language a { display: inline-block; padding: .6rem .25rem; }
.field { margin-block-end: 1rem; }
label { display: block; font-weight: 600; margin-block-end: .25rem; }
.aside, .hint { color: #545d68; font-weight: 400; }
.hint { margin-block-end: .75rem; }
input, select, textarea {
  display: block; width: 100%; min-height: 2.75rem; padding: .5rem .75rem;
  font: inherit; color: inherit; background: #fff; border: 1px solid #6e7781; border-radius: .375rem;
}
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
legend { font-weight: 600; padding: 0; margin-block-end: .25rem; }
.choice { display: flex; flex-wrap: wrap; align-items: center; column-gap: .75rem; min-height: 2.75rem; }
.choice label { flex: 1; padding-block: .6rem; margin: 0; font-weight: 400; }
.choice .hint { flex-basis: 100%; padding-inline-start: 2.25rem; }
input[type="checkbox"] { width: 1.5rem; min-height: 1.5rem; height: 1.5rem; margin: 0; accent-color: #0b57a4; }
.done { border: 2px solid #1a7f37; border-radius: .375rem; padding: .75rem 1rem; }
.after { margin-block-start: 1.25rem; }
textarea { min-height: 8rem; resize: vertical; }
/* Numbers and addresses run from the left in Arabic too, and stand where the other texts begin. */
[dir="rtl"] input[dir="ltr"] { text-align: right; }
[aria-invalid="true"] { border: 2px solid #b42318; }
.fault { color: #b42318; margin: 0 0 .25rem; }
.notice { border: 2px solid #b42318; border-radius: .375rem; padding: .75rem 1rem; margin-block-end: 1.25rem; }
.notice p, .notice ul { margin: 0; }
.notice ul { padding-inline-start: 1.25rem; }
.notice a { color: #b42318; }
button {
  min-height: 2.75rem; padding: .5rem 1.5rem; border: 0; border-radius: .375rem;
  font: inherit; font-weight: 600; color: #fff; background: #0b57a4; cursor: pointer;
}
button:hover { background: #08427d; }
:focus-visible { outline: 3px solid #0b57a4; outline-offset: 2px; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
section + section { margin-block-start: 2rem; }
`;

/** The style as a policy names it. */
export const pageStyleSource = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`;
